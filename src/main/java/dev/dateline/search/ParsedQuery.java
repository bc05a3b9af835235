package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text in the search box asks for, before it is known in which language: words, "phrases", -not, OR. Everything
 * else in it is a word or nothing, so any text can be read.
 *
 * @param units what is looked for, each on its own
 * @param not what must not occur
 */
public record ParsedQuery(List<Clause> units, List<TermOrPhrase> not) {

    private static final String QUOTE_CHARACTERS = "\"“”„‟«»";
    private static final Pattern TOKEN = Pattern.compile(
            "(-?)[" + QUOTE_CHARACTERS + "]([^" + QUOTE_CHARACTERS + "]*)[" + QUOTE_CHARACTERS + "]?|(\\S+)");
    private static final Pattern EXCLUSION = Pattern.compile("-[\\p{L}\\p{N}].*");

    public ParsedQuery {
        units = List.copyOf(units);
        not = List.copyOf(not);
    }

    /** Alternatives: any of them is as good as another, and together they count as one. */
    public record Clause(List<TermOrPhrase> any) {
        public Clause {
            any = List.copyOf(any);
        }
    }

    /**
     * Something between two spaces, or between quotes.
     *
     * @param isPhrase whether the words have to stand side by side, in this order
     */
    public record TermOrPhrase(String text, boolean isPhrase) {}

    /** Reads a text. */
    public static ParsedQuery parse(String text) {
        ClauseParser reading = new ClauseParser();
        Matcher pieces = TOKEN.matcher(text);
        while (pieces.find()) {
            String word = pieces.group(3);
            if ("OR".equals(word)) {
                reading.startAlternative();
            } else if (word == null) {
                reading.add(
                        new TermOrPhrase(pieces.group(2).strip(), true),
                        !pieces.group(1).isEmpty());
            } else if (EXCLUSION.matcher(word).matches()) {
                reading.add(new TermOrPhrase(word.substring(1), false), true);
            } else {
                reading.add(new TermOrPhrase(word, false), false);
            }
        }
        return new ParsedQuery(reading.groups.stream().map(Clause::new).toList(), reading.excludedTerms);
    }

    /** How far the text has been read. An OR with nothing before or after it means nothing. */
    private static final class ClauseParser {

        private final List<List<TermOrPhrase>> groups = new ArrayList<>();
        private final List<TermOrPhrase> excludedTerms = new ArrayList<>();
        private boolean joinsPrevious;

        void startAlternative() {
            joinsPrevious = !groups.isEmpty();
        }

        void add(TermOrPhrase words, boolean excluded) {
            if (words.text().isEmpty()) {
                return;
            }
            if (excluded) {
                excludedTerms.add(words);
            } else if (joinsPrevious) {
                groups.get(groups.size() - 1).add(words);
            } else {
                groups.add(new ArrayList<>(List.of(words)));
            }
            joinsPrevious = false;
        }
    }
}
