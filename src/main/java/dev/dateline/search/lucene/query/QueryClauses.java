package dev.dateline.search.lucene.query;

import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.WordGroup;
import dev.dateline.search.lucene.core.IndexFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** The clauses of a text, analyzed in one language. */
public final class QueryClauses {

    private QueryClauses() {}

    /**
     * A clause: it counts once, however many of its alternatives match.
     *
     * @param isFiller whether it consists of stop words only
     * @param isAlone whether it has no alternatives as typed
     * @param isPhrase whether it begins with a phrase
     */
    public record Clause(List<Alternative> alternatives, boolean isFiller, boolean isAlone, boolean isPhrase) {
        public Clause {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A word or a phrase, or several words that are one name. */
    public record Alternative(AnalyzedText terms, boolean isPhrase, boolean isPrefix) {}

    /**
     * Analyzes a text. English words that stand beside each other are analyzed together, since only that tells whether
     * they are one name (Second World War) and what a numeral is (Part I).
     */
    public static List<Clause> of(ParsedQuery parsed, String field, Analyzer analyzer) {
        List<ParsedQuery.Clause> typed = parsed.clauses();
        List<Clause> clauses = new ArrayList<>();
        int i = 0;
        while (i < typed.size()) {
            int end = field.equals(IndexFields.TEXT) ? endOfWords(typed, i) : i;
            if (end == i) {
                clauses.add(clause(typed.get(i), i == 0, field, analyzer));
                end++;
            } else {
                addWords(clauses, typed, i, end, field, analyzer);
            }
            i = end;
        }
        return clauses;
    }

    private static int endOfWords(List<ParsedQuery.Clause> typed, int from) {
        int end = from;
        while (end < typed.size() && isWord(typed.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(ParsedQuery.Clause clause) {
        ParsedQuery.TermOrPhrase only = clause.alternatives().get(0);
        return clause.alternatives().size() == 1 && !only.isPhrase() && !only.isPrefix();
    }

    private static void addWords(
            List<Clause> clauses, List<ParsedQuery.Clause> typed, int from, int to, String field, Analyzer analyzer) {
        List<String> words = typed.subList(from, to).stream()
                .map(clause -> clause.alternatives().get(0).text())
                .toList();
        for (WordGroup group : WordGroup.analyze(words, field, analyzer)) {
            int first = from + group.first();
            boolean isFiller = group.count() == 1
                    && !group.isNumber()
                    && LanguageQuery.contentAlternatives(typed.get(first), first == 0, field)
                            .isEmpty();
            clauses.add(new Clause(List.of(new Alternative(group.terms(), false, false)), isFiller, true, false));
        }
    }

    private static Clause clause(ParsedQuery.Clause clause, boolean isFirst, String field, Analyzer analyzer) {
        List<ParsedQuery.TermOrPhrase> content = LanguageQuery.contentAlternatives(clause, isFirst, field);
        List<Alternative> alternatives = (content.isEmpty() ? clause.alternatives() : content)
                .stream()
                        .map(words -> new Alternative(
                                AnalyzedText.analyze(words.text(), field, analyzer),
                                words.isPhrase(),
                                words.isPrefix()))
                        .toList();
        return new Clause(
                alternatives,
                content.isEmpty(),
                clause.alternatives().size() == 1,
                clause.alternatives().get(0).isPhrase());
    }
}
