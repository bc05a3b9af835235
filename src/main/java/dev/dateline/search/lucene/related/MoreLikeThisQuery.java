package dev.dateline.search.lucene.related;

import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.DateQueries;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The characteristics of an article by which similar articles are found.
 *
 * @param names its values of the compared fields
 * @param periods the dates that it is about, if they span at most eleven years
 * @param words its significant terms
 */
record MoreLikeThisQuery(Map<ValueField, List<String>> names, List<DateView> periods, SignificantTerms words) {

    private static final Map<ValueField, Float> FIELD_BOOSTS =
            Map.of(ValueField.AUTHOR, 0.7f, ValueField.PERSON, 1f, ValueField.TOPIC, 1f, ValueField.PLACE, 0.7f);
    private static final float PERIOD_BOOST = 1.5f;
    private static final int MAX_PERIODS = 10;
    private static final long MAX_PERIOD_DAYS = 11 * 366; // longer periods say little about an article

    static MoreLikeThisQuery of(ArticleView article, RevisionSearcher searcher, PerLanguageAnalyzer languages)
            throws IOException {
        Map<ValueField, List<String>> names = Map.of(
                ValueField.AUTHOR, article.authors(),
                ValueField.PERSON, article.people(),
                ValueField.TOPIC, article.topics(),
                ValueField.PLACE, article.places());
        List<DateView> periods = article.dates().about().stream()
                .filter(date -> isShortPeriod(Edtf.parse(date.edtf())))
                .limit(MAX_PERIODS)
                .toList();
        return new MoreLikeThisQuery(names, periods, SignificantTerms.extract(article, searcher, languages));
    }

    private static boolean isShortPeriod(Edtf date) {
        return !date.days().isEmpty()
                && date.open().isEmpty()
                && date.unknown().isEmpty()
                && date.days().last() - date.days().first() <= MAX_PERIOD_DAYS;
    }

    /**
     * Returns a query for articles that share any characteristic, including the article itself; empty if there are
     * none.
     */
    Optional<Query> toQuery() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        names.forEach((field, values) -> values.forEach(value -> {
            Query same = new TermQuery(new Term(field.name(), KeywordNormalizer.normalize(value)));
            any.add(new BoostQuery(same, FIELD_BOOSTS.get(field)), Occur.SHOULD);
        }));
        periods.forEach(date ->
                any.add(new BoostQuery(new ConstantScoreQuery(overlapQuery(date)), PERIOD_BOOST), Occur.SHOULD));
        words.terms().forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static Query overlapQuery(DateView date) {
        return DateQueries.of(new DateFilter(
                Set.of(DateField.ABOUT),
                List.of(Edtf.parse(date.edtf())),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.EXCLUDE));
    }
}
