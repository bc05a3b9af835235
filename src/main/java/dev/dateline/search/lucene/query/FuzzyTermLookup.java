package dev.dateline.search.lucene.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds the terms of a field within a small edit distance (insertion, deletion, substitution, transposition) of a given
 * text: one edit from four characters on, two from eight. A word that contains a digit matches only itself.
 */
public final class FuzzyTermLookup {

    private static final int MIN_LENGTH = 4;
    private static final int TWO_EDITS_MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 60;
    private static final int SAME_FIRST_LETTER_WEIGHT = 10;
    private static final Pattern DIGIT_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]*\\p{N}[\\p{L}\\p{M}\\p{N}]*");

    private final IndexReader reader;
    private final String field;
    private final int maxEdits;

    /** @param maxEdits the maximum number of edits, 1 or 2; searching with two costs ten times as much */
    public FuzzyTermLookup(IndexReader reader, String field, int maxEdits) {
        this.reader = reader;
        this.field = field;
        this.maxEdits = maxEdits;
    }

    /**
     * Returns the nearest terms, the most frequent first; one edit in the first letter counts a tenth. The text must be
     * normalized.
     */
    public List<String> similarTerms(String text) throws IOException {
        return closest(text, edits -> countDocuments(text, automaton(text, edits), UnaryOperator.identity()));
    }

    /** Returns the nearest prefixes of terms, ordered by descending document frequency. The text must be normalized. */
    List<String> similarPrefixes(String text) throws IOException {
        return closest(text, edits -> {
            Automaton whole = automaton(text, edits);
            CharacterRunAutomaton isNear = new CharacterRunAutomaton(whole);
            Automaton prefix = Operations.concatenate(whole, Automata.makeAnyString());
            return countDocuments(
                    text,
                    Operations.determinize(prefix, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                    term -> closestPrefix(term, text.length(), edits, isNear));
        });
    }

    /** Returns whether some term starts with the text. The text must be normalized. */
    boolean isPrefix(String text) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return false;
        }
        var all = terms.iterator();
        BytesRef beginning = new BytesRef(text);
        return all.seekCeil(beginning) != TermsEnum.SeekStatus.END && StringHelper.startsWith(all.term(), beginning);
    }

    private interface EditLookup {
        Map<String, Integer> find(int edits) throws IOException;
    }

    private List<String> closest(String text, EditLookup within) throws IOException {
        Map<String, Integer> found = Map.of();
        for (int edits = 1; edits <= maxEditsFor(text) && found.isEmpty(); edits++) {
            found = within.find(edits);
        }
        return found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingLong(near -> -weight(near, text))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the frequency of a term, weighted by its first letter, which is seldom mistyped. */
    private static long weight(Map.Entry<String, Integer> near, String text) {
        boolean hasSameFirst = near.getKey().codePointAt(0) == text.codePointAt(0);
        return (long) near.getValue() * (hasSameFirst ? SAME_FIRST_LETTER_WEIGHT : 1);
    }

    private int maxEditsFor(String text) {
        int length = text.codePointCount(0, text.length());
        return length < MIN_LENGTH || length > MAX_LENGTH ? 0 : length < TWO_EDITS_MIN_LENGTH ? 1 : maxEdits;
    }

    private static Automaton automaton(String text, int edits) {
        return new LevenshteinAutomata(text, true).toAutomaton(edits);
    }

    /** Maps each accepted term by {@code mapper} and sums the document frequencies of the results. */
    private Map<String, Integer> countDocuments(String text, Automaton automaton, UnaryOperator<String> mapper)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            List<String> digits = digitWords(text);
            var near = new CompiledAutomaton(automaton).getTermsEnum(terms);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String found = mapper.apply(term.utf8ToString());
                if (digitWords(found).equals(digits)) {
                    counts.merge(found, near.docFreq(), Integer::sum);
                }
            }
        }
        return counts;
    }

    /** Returns the prefix of a term that is within the edit distance, preferably as long as the typed text. */
    private static String closestPrefix(String term, int typed, int edits, CharacterRunAutomaton isNear) {
        return IntStream.rangeClosed(typed - edits, Math.min(typed + edits, term.length()))
                .boxed()
                .sorted(Comparator.comparingInt(length -> Math.abs(length - typed)))
                .map(length -> term.substring(0, length))
                .filter(isNear::run)
                .findFirst()
                .orElse(term);
    }

    private static List<String> digitWords(String text) {
        return DIGIT_WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
