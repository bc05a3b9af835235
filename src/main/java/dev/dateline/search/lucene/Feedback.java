package dev.dateline.search.lucene;

import dev.dateline.search.Filter;
import dev.dateline.search.Listing;
import dev.dateline.search.Sought;
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
final class Feedback {

    private static final int LONG = 4; // what asks for less says just what it wants
    private static final int LONGEST = 64; // a whole text says enough, and costs enough
    private static final int BEST = 5;
    private static final int SHARED = 2; // of the best: what only one has would lift but itself
    private static final int ENOUGH = 2; // beside the first, that have nearly as many of the words asked for
    private static final double NEARLY = 0.75;
    private static final int MOST_READ = 2_000; // characters of an article
    private static final int MOST_WEIGHED = 100; // each is looked up in every segment
    private static final int MOST = 10;
    private static final int SHORTEST = 2;
    private static final double COMMON = 0.1; // of all articles
    private static final float WEIGHT = 0.3f; // of the most telling word, where one of the question has 1
    private static final double LN2 = Math.log(2);

    private final RevisionSearcher searcher;
    private final Languages languages;

    Feedback(RevisionSearcher searcher, Languages languages) {
        this.searcher = searcher;
        this.languages = languages;
    }

    /** A word and what it counts. */
    private record Weighed(Term term, TermStates states, double weight) {}

    /**
     * How often the best articles have a word, each counted by how well it fits the question, and how many have it.
     * Said again in the same article it counts the less, or the longest of them would speak for all.
     */
    private record Use(double often, int articles) {

        Use and(Use other) {
            return new Use(often + other.often, articles + other.articles);
        }
    }

    /**
     * A query that finds the same articles and, where they are sorted by relevance, ranks them by what the best of them
     * share as well.
     */
    Query on(Query query, Filter filter, List<Listing.Sort> sort) throws IOException {
        if (!Listing.isByRelevance(sort) || !isLong(filter.text().orElseThrow().sought())) {
            return query;
        }
        List<ScoreDoc> best = best(query);
        List<Map<Term, Integer>> said = said(best);
        float agreed = agreed(query, said);
        List<Weighed> words = agreed == 0 ? List.of() : telling(uses(best, said));
        return words.isEmpty() ? query : lifted(query, words, agreed * WEIGHT);
    }

    private static Query lifted(Query query, List<Weighed> words, float weight) {
        BooleanQuery.Builder lifted = new BooleanQuery.Builder().add(query, Occur.MUST);
        double most = words.get(0).weight();
        words.forEach(word -> lifted.add(
                new BoostQuery(new TermQuery(word.term(), word.states()), (float) (weight * word.weight() / most)),
                Occur.SHOULD));
        return lifted.build();
    }

    private static boolean isLong(Sought sought) {
        int words = 0;
        for (int i = 0; i < sought.units().size(); i++) {
            if (!LanguageQuery.meant(sought.units().get(i), i == 0, Names.TEXT).isEmpty()) {
                words++;
            }
        }
        return words >= LONG && words <= LONGEST;
    }

    /** Ties end as those of the list do, so that the same index always gives the same scores. */
    private List<ScoreDoc> best(Query query) throws IOException {
        List<ScoreDoc> best = List.of(
                searcher.search(query, new TopFieldCollectorManager(Orders.BY_RELEVANCE, BEST, null, BEST)).scoreDocs);
        best.forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        return best;
    }

    /** How often each of the best says each of its words. */
    private List<Map<Term, Integer>> said(List<ScoreDoc> best) throws IOException {
        List<Map<Term, Integer>> said = new ArrayList<>();
        for (byte[] card : Columns.cards(searcher, best)) {
            Map<Term, Integer> times = new HashMap<>();
            terms(CardText.head(card)).forEach(term -> times.merge(term, 1, Integer::sum));
            said.add(times);
        }
        return said;
    }

    /** How far what the best share is about the question, from 0, where the first stands alone, to 1. */
    private static float agreed(Query query, List<Map<Term, Integer>> said) {
        Set<Term> asked = new HashSet<>();
        query.visit(QueryVisitor.termCollector(asked));
        List<Long> has = said.stream()
                .map(times -> asked.stream().filter(times::containsKey).count())
                .toList();
        long like = has.stream()
                .skip(1)
                .filter(words -> words >= NEARLY * has.get(0))
                .count();
        return Math.min(1, (float) like / ENOUGH);
    }

    private static Map<Term, Use> uses(List<ScoreDoc> best, List<Map<Term, Integer>> said) {
        Map<Term, Use> uses = new HashMap<>();
        double mean = best.stream().mapToDouble(doc -> doc.score).average().orElse(0);
        for (int i = 0; i < best.size(); i++) {
            double fit = square(square(best.get(i).score / mean)); // scores are sums of logs: what is likely stands out
            said.get(i)
                    .forEach((term, times) -> uses.merge(term, new Use(fit * Math.log(1 + times) / LN2, 1), Use::and));
        }
        return uses;
    }

    private static double square(double value) {
        return value * value;
    }

    private List<Term> terms(Map<String, String> head) {
        String text = head.getOrDefault("title", "") + "\n" + head.getOrDefault("summary", "");
        String field = Languages.field(head.get("language"));
        return Terms.of(text.substring(0, Math.min(MOST_READ, text.length())), field, languages).parts().stream()
                .map(part -> new Term(field, part.text()))
                .toList();
    }

    private List<Weighed> telling(Map<Term, Use> uses) throws IOException {
        List<Term> shared = uses.keySet().stream()
                .filter(term ->
                        uses.get(term).articles() >= SHARED && term.text().length() >= SHORTEST)
                .sorted(Comparator.comparingDouble(
                                (Term term) -> -uses.get(term).often())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WEIGHED)
                .toList();
        List<Weighed> words = new ArrayList<>();
        for (Term term : shared) {
            TermStates states = TermStates.build(searcher, term, true);
            int articles = states.docFreq(); // fewer than here where a text was cut in the midst of a word
            if (articles >= SHARED
                    && articles <= COMMON * searcher.getIndexReader().maxDoc()) {
                words.add(
                        new Weighed(term, states, weight(states, uses.get(term).often())));
            }
        }
        words.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return words.subList(0, Math.min(MOST, words.size()));
    }

    private double weight(TermStates states, double often) {
        IndexReader index = searcher.getIndexReader();
        double usual = (double) states.totalTermFreq() / index.maxDoc();
        return often * Math.log((1 + usual) / usual) + Math.log(1 + usual);
    }
}
