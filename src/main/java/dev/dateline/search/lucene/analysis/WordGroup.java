package dev.dateline.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words of a query that are searched as one, analyzed beside the other words: mostly a single word, several where they
 * are one name, such as Second World War.
 *
 * @param first the ordinal of the first word, from 0
 * @param count how many words they are
 * @param terms what they are searched by
 * @param isNumber whether the words around them say that a word is a number: I in Part I
 */
public record WordGroup(int first, int count, AnalyzedText terms, boolean isNumber) {

    /** Analyzes words beside each other; each of them is in one of the groups, in order. */
    public static List<WordGroup> analyze(List<String> words, String field, Analyzer analyzer) {
        Grouping grouping = new Grouping(words);
        AnalyzedText.forEachToken(String.join(" ", words), field, analyzer, grouping);
        return grouping.toGroups(field);
    }

    /** Assigns tokens to the words that they are from; a token of several words joins these. */
    private static final class Grouping implements AnalyzedText.TokenConsumer {

        private final List<String> words;
        private final int[] ends; // offset behind each word
        private final int[] groups; // the first word of the group of each word
        private final List<AnalyzedText.Collected> tokens = new ArrayList<>();

        Grouping(List<String> words) {
            this.words = words;
            ends = new int[words.size()];
            groups = new int[words.size()];
            int end = -1;
            for (int i = 0; i < ends.length; i++) {
                end += 1 + words.get(i).length();
                ends[i] = end;
                groups[i] = i;
                tokens.add(new AnalyzedText.Collected());
            }
        }

        @Override
        public void accept(String term, int step, int start, int end) {
            int first = groups[wordAt(start + 1)];
            for (int i = wordAt(end); i > first; i--) {
                groups[i] = first;
            }
            tokens.get(first).accept(term, step, start, end);
        }

        /** Returns the word that reaches up to an offset or beyond. */
        private int wordAt(int offset) {
            int word = 0;
            while (word < ends.length - 1 && ends[word] < offset) {
                word++;
            }
            return word;
        }

        List<WordGroup> toGroups(String field) {
            List<WordGroup> result = new ArrayList<>();
            for (int i = 0; i < groups.length; i++) {
                if (groups[i] == i) {
                    int end = i + 1;
                    while (end < groups.length && groups[end] == i) {
                        end++;
                    }
                    result.add(group(i, end - i, field));
                }
            }
            return result;
        }

        private WordGroup group(int first, int count, String field) {
            TokenUnity unity = count > 1 ? TokenUnity.COMPOUND : TokenUnity.of(words.get(first));
            AnalyzedText terms = tokens.get(first).toText(field, unity);
            boolean isNumber = count == 1
                    && terms.isSingleTerm()
                    && Character.isDigit(terms.singleTerm().text().charAt(0))
                    && words.get(first).chars().noneMatch(Character::isDigit);
            return new WordGroup(first, count, terms, isNumber);
        }
    }
}
