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
public record Sought(List<Unit> units, List<Words> not) {

    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern PIECE =
            Pattern.compile("(-?)[" + QUOTES + "]([^" + QUOTES + "]*)[" + QUOTES + "]?|(\\S+)");
    private static final Pattern EXCLUDED = Pattern.compile("-[\\p{L}\\p{N}].*");

    public Sought {
        units = List.copyOf(units);
        not = List.copyOf(not);
    }

    /** Alternatives: any of them is as good as another, and together they count as one. */
    public record Unit(List<Words> any) {
        public Unit {
            any = List.copyOf(any);
        }
    }

    /**
     * Something between two spaces, or between quotes.
     *
     * @param isPhrase whether the words have to stand side by side, in this order
     */
    public record Words(String text, boolean isPhrase) {}

    /** Reads a text. */
    public static Sought in(String text) {
        Reading reading = new Reading();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String word = pieces.group(3);
            if ("OR".equals(word)) {
                reading.or();
            } else if (word == null) {
                reading.add(
                        new Words(pieces.group(2).strip(), true),
                        !pieces.group(1).isEmpty());
            } else if (EXCLUDED.matcher(word).matches()) {
                reading.add(new Words(word.substring(1), false), true);
            } else {
                reading.add(new Words(word, false), false);
            }
        }
        return new Sought(reading.groups.stream().map(Unit::new).toList(), reading.not);
    }

    /** How far the text has been read. An OR with nothing before or after it means nothing. */
    private static final class Reading {

        private final List<List<Words>> groups = new ArrayList<>();
        private final List<Words> not = new ArrayList<>();
        private boolean joins;

        void or() {
            joins = !groups.isEmpty();
        }

        void add(Words words, boolean excluded) {
            if (words.text().isEmpty()) {
                return;
            }
            if (excluded) {
                not.add(words);
            } else if (joins) {
                groups.get(groups.size() - 1).add(words);
            } else {
                groups.add(new ArrayList<>(List.of(words)));
            }
            joins = false;
        }
    }
}
