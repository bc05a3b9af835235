package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.ArticleJsonReader;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Pseudo-relevance feedback: words that the best articles for a long question share lift others that have them too.
 * They rank, and change nothing of what is found. Words are weighed by the model Bo1 of divergence from randomness
 * (Amati, 2003), which asks how much more often they are in the best articles than in all, and the more, the better
 * what says them fits the question (relevance models of Lavrenko and Croft, 2001). Not every question gains (Amati,
 * Carpineto and Romano, 2004): one whose words only the best article has is answered by it alone, and what others share
 * with it would lead away.
 */
public final class PseudoRelevanceFeedback {

    private static final int MIN_QUERY_WORDS = 4; // what asks for less says just what it wants
    private static final int MAX_QUERY_WORDS = 64; // a whole text says enough, and costs enough
    private static final int FEEDBACK_DOCUMENTS = 5;
    private static final int MIN_SHARING_DOCUMENTS = 2; // of the best: what only one has would lift but itself
    private static final int FULL_AGREEMENT_DOCUMENTS =
            2; // beside the first, that have nearly as many of the words asked for
    private static final double MIN_WORD_OVERLAP = 0.75;
    private static final int MAX_TEXT_CHARACTERS = 2_000; // characters of an article
    private static final int MAX_CANDIDATE_TERMS = 100; // each is looked up in every segment
    private static final int MAX_EXPANSION_TERMS = 10;
    private static final int MIN_TERM_LENGTH = 2;
    private static final double MAX_DOCUMENT_SHARE = 0.1; // of all articles
    private static final float EXPANSION_WEIGHT = 0.3f; // of the most telling word, where one of the question has 1
    private static final double LN2 = Math.log(2);

    private final RevisionSearcher searcher;
    private final PerLanguageAnalyzer languages;

    public PseudoRelevanceFeedback(RevisionSearcher searcher, PerLanguageAnalyzer languages) {
        this.searcher = searcher;
        this.languages = languages;
    }

    /** A word and what it counts. */
    private record WeightedTerm(Term term, TermStates states, double weight) {}

    /**
     * How often the best articles have a word, each counted by how well it fits the question, and how many have it.
     * Said again in the same article it counts the less, or the longest of them would speak for all.
     */
    private record TermUse(double frequency, int documentCount) {

        TermUse plus(TermUse other) {
            return new TermUse(frequency + other.frequency, documentCount + other.documentCount);
        }
    }

    /**
     * A query that finds the same articles and, where they are sorted by relevance, ranks them by what the best of them
     * share as well.
     */
    public Query rerank(Query query, ArticleFilter filter, List<SearchRequest.SortClause> sort) throws IOException {
        if (!SearchRequest.isByRelevance(sort)
                || !isLongQuery(filter.text().orElseThrow().parse())) {
            return query;
        }
        List<ScoreDoc> best = topDocuments(query);
        List<Map<Term, Integer>> said = termFrequencies(best);
        float agreed = agreement(query, said);
        List<WeightedTerm> words = agreed == 0 ? List.of() : expansionTerms(termUses(best, said));
        return words.isEmpty() ? query : expand(query, words, agreed * EXPANSION_WEIGHT);
    }

    private static Query expand(Query query, List<WeightedTerm> words, float weight) {
        BooleanQuery.Builder lifted = new BooleanQuery.Builder().add(query, Occur.MUST);
        double most = words.get(0).weight();
        words.forEach(word -> lifted.add(
                new BoostQuery(new TermQuery(word.term(), word.states()), (float) (weight * word.weight() / most)),
                Occur.SHOULD));
        return lifted.build();
    }

    private static boolean isLongQuery(ParsedQuery sought) {
        int words = 0;
        for (int i = 0; i < sought.units().size(); i++) {
            if (!LanguageQuery.contentAlternatives(sought.units().get(i), i == 0, IndexFields.TEXT)
                    .isEmpty()) {
                words++;
            }
        }
        return words >= MIN_QUERY_WORDS && words <= MAX_QUERY_WORDS;
    }

    /** Ties end as those of the list do, so that the same index always gives the same scores. */
    private List<ScoreDoc> topDocuments(Query query) throws IOException {
        List<ScoreDoc> best = List.of(searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                SortFactory.BY_RELEVANCE, FEEDBACK_DOCUMENTS, null, FEEDBACK_DOCUMENTS))
                .scoreDocs);
        best.forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        return best;
    }

    /** How often each of the best says each of its words. */
    private List<Map<Term, Integer>> termFrequencies(List<ScoreDoc> best) throws IOException {
        List<Map<Term, Integer>> said = new ArrayList<>();
        for (byte[] card : DocValuesReader.readAllJson(searcher, best)) {
            Map<Term, Integer> times = new HashMap<>();
            termsOf(ArticleJsonReader.readHead(card)).forEach(term -> times.merge(term, 1, Integer::sum));
            said.add(times);
        }
        return said;
    }

    /** How far what the best share is about the question, from 0, where the first stands alone, to 1. */
    private static float agreement(Query query, List<Map<Term, Integer>> said) {
        Set<Term> asked = new HashSet<>();
        query.visit(QueryVisitor.termCollector(asked));
        List<Long> has = said.stream()
                .map(times -> asked.stream().filter(times::containsKey).count())
                .toList();
        long like = has.stream()
                .skip(1)
                .filter(words -> words >= MIN_WORD_OVERLAP * has.get(0))
                .count();
        return Math.min(1, (float) like / FULL_AGREEMENT_DOCUMENTS);
    }

    private static Map<Term, TermUse> termUses(List<ScoreDoc> best, List<Map<Term, Integer>> said) {
        Map<Term, TermUse> uses = new HashMap<>();
        double mean = best.stream().mapToDouble(doc -> doc.score).average().orElse(0);
        for (int i = 0; i < best.size(); i++) {
            double fit = square(square(best.get(i).score / mean)); // scores are sums of logs: what is likely stands out
            said.get(i)
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
            int articles = states.docFreq(); // fewer than here where a text was cut in the midst of a word
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
