package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueCondition;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.IndexSnapshot;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Builds Lucene queries from filters. Filters do not affect the score; only words do. Statuses are not part of the
 * query: they select the searcher, see {@link IndexSnapshot}.
 */
public final class FilterQueryBuilder {

    private FilterQueryBuilder() {}

    /**
     * Returns the query for a filter.
     *
     * @param words the query for the filter's text, the only scoring clause; null when the filter has no text
     */
    public static Query build(ArticleFilter filter, Query words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words == null ? new MatchAllDocsQuery() : words, words == null ? Occur.FILTER : Occur.MUST);
        filter.ids().ifPresent(ids -> query.add(termsQuery(IndexFields.ID, ids), Occur.FILTER));
        filter.dates().forEach(dates -> query.add(DateQueries.of(dates), Occur.FILTER));
        filter.values().forEach((field, values) -> addCondition(query, field, values));
        filter.perspective().ifPresent(kind -> query.add(new PerspectiveQuery(kind), Occur.FILTER));
        filter.updatedSince()
                .ifPresent(since -> query.add(
                        LongPoint.newRangeQuery(IndexFields.UPDATED, since.toEpochMilli(), Long.MAX_VALUE),
                        Occur.FILTER));
        return query.build();
    }

    private static void addCondition(BooleanQuery.Builder query, ValueField field, ValueCondition values) {
        if (!values.any().isEmpty()) {
            query.add(termsQuery(field.name(), normalize(values.any())), Occur.FILTER);
        }
        normalize(values.all()).forEach(value -> query.add(new TermQuery(new Term(field.name(), value)), Occur.FILTER));
        if (!values.none().isEmpty()) {
            query.add(termsQuery(field.name(), normalize(values.none())), Occur.MUST_NOT);
        }
    }

    private static List<String> normalize(List<String> values) {
        return values.stream().map(KeywordNormalizer::normalize).toList();
    }

    private static Query termsQuery(String field, Collection<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.iterator().next()));
        }
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
