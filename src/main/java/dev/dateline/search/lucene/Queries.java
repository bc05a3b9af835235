package dev.dateline.search.lucene;

import dev.dateline.search.Filter;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Filter.Values;
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
 * Filters as queries. What filters does not score; only words do. Statuses are no part of it: they choose the searcher,
 * see {@link Snapshot}.
 */
final class Queries {

    private Queries() {}

    static Query of(Filter filter, Query words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words == null ? new MatchAllDocsQuery() : words, words == null ? Occur.FILTER : Occur.MUST);
        filter.ids().ifPresent(ids -> query.add(in(Names.ID, ids), Occur.FILTER));
        filter.dates().forEach(dates -> query.add(DateQueries.of(dates), Occur.FILTER));
        filter.values().forEach((field, values) -> add(query, field, values));
        filter.updatedSince()
                .ifPresent(since -> query.add(
                        LongPoint.newRangeQuery(Names.UPDATED, since.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER));
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, Field field, Values values) {
        if (!values.any().isEmpty()) {
            query.add(in(field.name(), folded(values.any())), Occur.FILTER);
        }
        if (!values.none().isEmpty()) {
            query.add(in(field.name(), folded(values.none())), Occur.MUST_NOT);
        }
    }

    private static List<String> folded(List<String> values) {
        return values.stream().map(Folding::fold).toList();
    }

    private static Query in(String field, Collection<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.iterator().next()));
        }
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
