package dev.dateline.search.lucene.query;

import dev.dateline.search.FullTextQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Ranks some of a list's articles before all others, in every sort order: under relevance by a score above that of any
 * other article, so that Lucene still skips articles that cannot reach the page, else by a sort field of its own.
 *
 * @param tiers the articles that come first, those of more tiers before those of fewer
 */
public record TieredRanking(List<Query> tiers) {

    private static final int MAX_WORD_SCORE = 128; // above the weight of one word in an archive of 100 million articles
    private static final int EXPANSION_WORDS = 10; // what pseudo-relevance feedback adds

    public TieredRanking {
        tiers = List.copyOf(tiers);
    }

    /** Returns the query that finds the same articles as the ranking, with the scores of those in a tier raised. */
    public Query applyTo(Query ranking, FullTextQuery text) {
        int length = text.raw().length() + text.alsoStrict().map(String::length).orElse(0);
        int words = length / 2 + 1 + EXPANSION_WORDS; // at most: a word has a letter and a blank
        float boost = Integer.highestOneBit(words * MAX_WORD_SCORE) * 2; // a power of two loses the least precision
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(ranking, Occur.MUST);
        tiers.forEach(tier -> query.add(new BoostQuery(new ConstantScoreQuery(tier), boost), Occur.SHOULD));
        return query.build();
    }

    /** Returns whether the tier is a sort field of its own, the first, a double. */
    public static boolean hasSortField(List<SearchRequest.SortClause> keys) {
        return !keys.isEmpty() && keys.get(0).key() != SortKey.RELEVANCE;
    }

    /** Returns a sort order in which the tiers come first; it has to be rewritten before use. */
    public Sort applyTo(Sort sort, List<SearchRequest.SortClause> keys) {
        if (!hasSortField(keys)) {
            return sort;
        }
        BooleanQuery.Builder tier = new BooleanQuery.Builder();
        tiers.forEach(query -> tier.add(new ConstantScoreQuery(query), Occur.SHOULD));
        List<SortField> fields = new ArrayList<>();
        fields.add(DoubleValuesSource.fromQuery(tier.build()).getSortField(true));
        fields.addAll(List.of(sort.getSort()));
        return new Sort(fields.toArray(SortField[]::new));
    }
}
