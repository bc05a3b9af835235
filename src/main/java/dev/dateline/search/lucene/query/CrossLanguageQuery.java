package dev.dateline.search.lucene.query;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;

/**
 * Scores a query over the fields of several languages with the frequencies of all of them together. Each language's
 * field has its own document frequencies: taken alone, they would make a word common in the archive look rare in a
 * language with few articles, and its articles would come first whatever they are about. Lucene's
 * {@code BlendedTermQuery} blends the frequencies of one term over fields in the same way; here a word may be another
 * term, its stem, in each language, and phrases count too. The average length of an article stays that of its language.
 */
final class CrossLanguageQuery extends Query {

    private final Query query;
    private final Set<String> fields;
    private final Set<List<Term>> words;

    /**
     * Creates a query with the matches of another.
     *
     * @param query a query over the fields
     * @param fields the text fields of the languages
     * @param words the terms of each word, one per language
     */
    CrossLanguageQuery(Query query, Collection<String> fields, Collection<List<Term>> words) {
        this.query = query;
        this.fields = Set.copyOf(fields);
        this.words = Set.copyOf(words);
    }

    /** Returns the query over the fields. */
    Query inner() {
        return query;
    }

    /** Returns another query over the fields, scored with the same frequencies. */
    CrossLanguageQuery with(Query other) {
        return new CrossLanguageQuery(other, fields, words);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        IndexSearcher scoring = scoreMode.needsScores() ? new BlendedSearcher(searcher) : searcher;
        return scoring.createWeight(query, scoreMode, boost);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        return rewritten.equals(query) ? this : new CrossLanguageQuery(rewritten, fields, words);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && query.equals(((CrossLanguageQuery) other).query)
                && fields.equals(((CrossLanguageQuery) other).fields)
                && words.equals(((CrossLanguageQuery) other).words);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + query.hashCode();
    }

    /** Tells the similarity the frequencies over all languages. */
    private final class BlendedSearcher extends IndexSearcher {

        private final Map<Term, TermStatistics> blended = new HashMap<>();
        private long documents;

        BlendedSearcher(IndexSearcher searcher) throws IOException {
            super(searcher.getTopReaderContext());
            setSimilarity(searcher.getSimilarity());
            setQueryCache(searcher.getQueryCache());
            setQueryCachingPolicy(searcher.getQueryCachingPolicy());
            for (String field : fields) {
                documents += getIndexReader().getDocCount(field);
            }
            for (List<Term> word : words) {
                blend(word);
            }
        }

        /** Adds up the frequencies of a word's terms; an article has one language, so none is counted twice. */
        private void blend(List<Term> word) throws IOException {
            long articles = 0;
            long occurrences = 0;
            for (Term term : word) {
                articles += getIndexReader().docFreq(term);
                occurrences += getIndexReader().totalTermFreq(term);
            }
            if (articles > 0) {
                for (Term term : word) {
                    blended.merge(
                            term,
                            new TermStatistics(term.bytes(), articles, occurrences),
                            (one, other) -> one.docFreq() >= other.docFreq() ? one : other);
                }
            }
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            TermStatistics all = blended.get(term);
            return all == null ? super.termStatistics(term, docFreq, totalTermFreq) : all;
        }

        @Override
        public CollectionStatistics collectionStatistics(String field) throws IOException {
            CollectionStatistics own = super.collectionStatistics(field);
            if (own == null || !fields.contains(field)) {
                return own;
            }
            double averageLength = (double) own.sumTotalTermFreq() / own.docCount();
            long occurrences = Math.max(documents, Math.round(averageLength * documents));
            return new CollectionStatistics(field, own.maxDoc(), documents, occurrences, documents);
        }
    }
}
