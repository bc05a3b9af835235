package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.ArticleJsonReader;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Pseudo-relevance feedback: terms shared by the best articles for a long query boost other articles that contain them.
 * This changes the ranking only, never the set of matches.
 *
 * <p>Terms are weighted by the Bo1 model of divergence from randomness (Amati, 2003), which compares their frequency in
 * the best articles with that in the whole index. Articles that fit the query better contribute more (relevance models
 * of Lavrenko and Croft, 2001). Not every query benefits (Amati, Carpineto and Romano, 2004): if only the best article
 * has the query's words, that article is the answer, and terms it shares with others would lead away from it.
 */
public final class PseudoRelevanceFeedback {

    private static final int MIN_QUERY_WORDS = 4; // shorter queries are specific enough
    private static final int MAX_QUERY_WORDS = 64; // a whole text is specific enough, and expensive enough
    private static final int FEEDBACK_DOCUMENTS = 5;
    private static final int MIN_SHARING_DOCUMENTS = 2; // a term of a single document would boost only that document
    private static final int FULL_AGREEMENT_DOCUMENTS =
            2; // besides the first; they contain nearly as many of the query's words
    private static final double MIN_WORD_OVERLAP = 0.75;
    private static final int MAX_TEXT_CHARACTERS = 2_000; // characters read per article
    private static final int MAX_CANDIDATE_TERMS = 100; // each is looked up in every segment
    private static final int MAX_EXPANSION_TERMS = 10;
    private static final int MIN_TERM_LENGTH = 2;
    private static final double MAX_DOCUMENT_SHARE = 0.1; // of all articles
    private static final float EXPANSION_WEIGHT = 0.3f; // of the heaviest expansion term; a word of the query has 1
    private static final double LN2 = Math.log(2);

    private final RevisionSearcher searcher;
    private final PerLanguageAnalyzer languages;
    private final Duration budget;

    /**
     * Creates feedback for one search.
     *
     * @param budget the time to find the best articles in; if it is exceeded, the ranking stays as it is
     */
    public PseudoRelevanceFeedback(RevisionSearcher searcher, PerLanguageAnalyzer languages, Duration budget) {
        this.searcher = searcher;
        this.languages = languages;
        this.budget = budget;
    }

    /**
     * A query with the scores to rank by.
     *
     * @param gaveWay whether there was no time for feedback
     */
    public record Ranking(Query query, boolean gaveWay) {}

    /** An expansion term and its Bo1 weight. */
    private record WeightedTerm(Term term, TermStates states, double weight) {}

    /**
     * The frequency of a term in the best articles, weighted by how well each article fits the query, and the number of
     * articles that contain it. Repetitions within one article count logarithmically; otherwise the longest article
     * would dominate.
     */
    private record TermUse(double frequency, int documentCount) {

        TermUse plus(TermUse other) {
            return new TermUse(frequency + other.frequency, documentCount + other.documentCount);
        }
    }

    /**
     * Returns a query with the same matches that, if sorted by relevance, also ranks by the terms that the best matches
     * share.
     *
     * @param query a rewritten query
     */
    public Ranking rerank(Query query, ArticleFilter filter, List<SearchRequest.SortClause> sort) throws IOException {
        if (!SearchRequest.isByRelevance(sort)) {
            return new Ranking(query, false);
        }
        Query plain = ExpandedQuery.of(query, List.of());
        if (!isLongQuery(filter.text().orElseThrow().parse())) {
            return new Ranking(plain, false);
        }
        Optional<List<ScoreDoc>> found = topDocuments(ExpandedQuery.withoutOptional(query));
        if (found.isEmpty()) {
            return new Ranking(plain, true);
        }
        List<ScoreDoc> best = found.get();
        List<Map<Term, Integer>> frequencies = termFrequencies(best);
        float agreed = agreement(query, frequencies);
        List<WeightedTerm> words = agreed == 0 ? List.of() : expansionTerms(termUses(best, frequencies));
        return new Ranking(words.isEmpty() ? plain : expand(query, words, agreed * EXPANSION_WEIGHT), false);
    }

    private static Query expand(Query query, List<WeightedTerm> words, float weight) {
        double most = words.get(0).weight();
        List<Query> boosts = words.stream()
                .<Query>map(word -> new BoostQuery(
                        new TermQuery(word.term(), word.states()), (float) (weight * word.weight() / most)))
                .toList();
        return ExpandedQuery.of(query, boosts);
    }

    private static boolean isLongQuery(ParsedQuery text) {
        int words = LanguageQuery.contentClauses(text);
        return words >= MIN_QUERY_WORDS && words <= MAX_QUERY_WORDS;
    }

    /**
     * Returns the best articles; empty if there was no time. Breaks ties as the list does, so that the same index
     * always yields the same scores.
     */
    private Optional<List<ScoreDoc>> topDocuments(Query query) throws IOException {
        RevisionSearcher limited = searcher.withTimeout(budget);
        List<ScoreDoc> best = List.of(limited.search(
                        query,
                        new TopFieldCollectorManager(
                                SortFactory.BY_RELEVANCE, FEEDBACK_DOCUMENTS, null, FEEDBACK_DOCUMENTS))
                .scoreDocs);
        best.forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        return limited.timedOut() ? Optional.empty() : Optional.of(best);
    }

    /** Returns the term frequencies of each of the best articles. */
    private List<Map<Term, Integer>> termFrequencies(List<ScoreDoc> best) throws IOException {
        List<Map<Term, Integer>> frequencies = new ArrayList<>();
        for (byte[] json : DocValuesReader.readAllJson(searcher, best)) {
            Map<Term, Integer> times = new HashMap<>();
            termsOf(ArticleJsonReader.readHead(json)).forEach(term -> times.merge(term, 1, Integer::sum));
            frequencies.add(times);
        }
        return frequencies;
    }

    /**
     * Returns how well the other best articles agree with the first about the query: from 0, where the first is alone,
     * to 1.
     */
    private static float agreement(Query query, List<Map<Term, Integer>> frequencies) {
        Set<Term> queryTerms = new HashSet<>();
        query.visit(QueryVisitor.termCollector(queryTerms));
        List<Long> has = frequencies.stream()
                .map(times -> queryTerms.stream().filter(times::containsKey).count())
                .toList();
        long like = has.stream()
                .skip(1)
                .filter(words -> words >= MIN_WORD_OVERLAP * has.get(0))
                .count();
        return Math.min(1, (float) like / FULL_AGREEMENT_DOCUMENTS);
    }

    private static Map<Term, TermUse> termUses(List<ScoreDoc> best, List<Map<Term, Integer>> frequencies) {
        Map<Term, TermUse> uses = new HashMap<>();
        double mean = best.stream().mapToDouble(doc -> doc.score).average().orElse(0);
        for (int i = 0; i < best.size(); i++) {
            double fit = square(square(best.get(i).score / mean)); // scores are logarithmic
            frequencies
                    .get(i)
                    .forEach((term, times) ->
                            uses.merge(term, new TermUse(fit * Math.log(1 + times) / LN2, 1), TermUse::plus));
        }
        return uses;
    }

    private static double square(double value) {
        return value * value;
    }

    private List<Term> termsOf(Map<String, String> head) {
        String text = head.getOrDefault("title", "") + "\n" + head.getOrDefault("summary", "");
        String field = PerLanguageAnalyzer.fieldFor(head.get("language"));
        return AnalyzedText.analyze(text.substring(0, Math.min(MAX_TEXT_CHARACTERS, text.length())), field, languages)
                .parts()
                .stream()
                .map(part -> new Term(field, part.text()))
                .toList();
    }

    private List<WeightedTerm> expansionTerms(Map<Term, TermUse> uses) throws IOException {
        List<Term> shared = uses.keySet().stream()
                .filter(term -> uses.get(term).documentCount() >= MIN_SHARING_DOCUMENTS
                        && term.text().length() >= MIN_TERM_LENGTH)
                .sorted(Comparator.comparingDouble(
                                (Term term) -> -uses.get(term).frequency())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_CANDIDATE_TERMS)
                .toList();
        List<WeightedTerm> words = new ArrayList<>();
        for (Term term : shared) {
            TermStates states = TermStates.build(searcher, term, true);
            int articles = states.docFreq(); // fewer than counted here if the text was cut within a word
            if (articles >= MIN_SHARING_DOCUMENTS
                    && articles
                            <= MAX_DOCUMENT_SHARE * searcher.getIndexReader().maxDoc()) {
                words.add(new WeightedTerm(
                        term, states, bo1Weight(states, uses.get(term).frequency())));
            }
        }
        words.sort(Comparator.comparingDouble(WeightedTerm::weight).reversed().thenComparing(WeightedTerm::term));
        return words.subList(0, Math.min(MAX_EXPANSION_TERMS, words.size()));
    }

    private double bo1Weight(TermStates states, double often) {
        IndexReader index = searcher.getIndexReader();
        double usual = (double) states.totalTermFreq() / index.maxDoc();
        return often * Math.log((1 + usual) / usual) + Math.log(1 + usual);
    }
}
