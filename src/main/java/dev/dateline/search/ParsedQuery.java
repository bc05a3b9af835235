package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed full-text query, before language analysis: words, "phrases", -exclusions and OR. Everything else is a word
 * or is ignored, so alternatives text can be parsed.
 *
 * @param clauses the clauses, each of which counts separately
 * @param exclusions the terms and phrases that must not occur
 */
public record ParsedQuery(List<Clause> clauses, List<TermOrPhrase> exclusions) {

    private static final String QUOTE_CHARACTERS = "\"“”„‟«»";
    private static final Pattern TOKEN = Pattern.compile(
            "(-?)[" + QUOTE_CHARACTERS + "]([^" + QUOTE_CHARACTERS + "]*)[" + QUOTE_CHARACTERS + "]?|(\\S+)");
    private static final Pattern EXCLUSION = Pattern.compile("-[\\p{L}\\p{N}].*");

    public ParsedQuery {
        clauses = List.copyOf(clauses);
        exclusions = List.copyOf(exclusions);
    }

    /** A clause of one or more alternatives: any of them satisfies it, and together they count as one. */
    public record Clause(List<TermOrPhrase> alternatives) {
        public Clause {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A token between spaces, or a phrase between quotes.
     *
     * @param isPhrase whether the words have to be adjacent and in this order
     * @param isPrefix whether it is a word that is still being typed, so that it also stands for words that begin with
     *     it
     */
    public record TermOrPhrase(String text, boolean isPhrase, boolean isPrefix) {
        TermOrPhrase(String text, boolean isPhrase) {
            this(text, isPhrase, false);
        }
    }

    /** Returns the word that is still being typed. */
    public Optional<TermOrPhrase> typedPrefix() {
        return clauses.stream()
                .flatMap(clause -> clause.alternatives().stream())
                .filter(TermOrPhrase::isPrefix)
                .findFirst();
    }

    /** Parses a text of complete words; never fails. */
    public static ParsedQuery parse(String text) {
        return parse(text, false);
    }

    /**
     * Parses a text; never fails.
     *
     * @param isLastPrefix whether the last word is still being typed, also that of a phrase without an end; a phrase
     *     with an end and an excluded word are complete. A single letter behind other words says nothing yet, and is
     *     ignored
     */
    public static ParsedQuery parse(String text, boolean isLastPrefix) {
        ClauseParser parser = new ClauseParser();
        Matcher pieces = TOKEN.matcher(text);
        while (pieces.find()) {
            String word = pieces.group(3);
            if ("OR".equals(word)) {
                parser.startAlternative();
            } else if (word == null && isLastPrefix && isStillOpen(pieces, parser)) {
                addOpenPhrase(parser, pieces.group(2));
            } else if (word == null) {
                parser.add(
                        new TermOrPhrase(pieces.group(2).strip(), true),
                        !pieces.group(1).isEmpty());
            } else if (EXCLUSION.matcher(word).matches()) {
                parser.add(new TermOrPhrase(word.substring(1), false), true);
            } else {
                boolean isPrefix = isLastPrefix && text.substring(pieces.end()).isBlank();
                if (!isPrefix || parser.groups.isEmpty() || !isSingleLetter(word)) {
                    parser.add(new TermOrPhrase(word, false, isPrefix), false);
                }
            }
        }
        return new ParsedQuery(parser.groups.stream().map(Clause::new).toList(), parser.excludedTerms);
    }

    /** Returns whether a phrase has no end, so that its last word is being typed; not after OR, which joins phrases. */
    private static boolean isStillOpen(Matcher phrase, ClauseParser parser) {
        return phrase.group(1).isEmpty() && phrase.end(2) == phrase.regionEnd() && !parser.joinsPrevious;
    }

    /** Adds the complete words of a phrase, and the last one as a word of its own that is being typed. */
    private static void addOpenPhrase(ClauseParser parser, String words) {
        int last = words.length();
        while (last > 0 && !Character.isWhitespace(words.charAt(last - 1))) {
            last--;
        }
        String typed = words.substring(last);
        parser.add(new TermOrPhrase(words.substring(0, last).strip(), true), false);
        if (!typed.isEmpty() && (parser.groups.isEmpty() || !isSingleLetter(typed))) {
            parser.add(new TermOrPhrase(typed, false, true), false);
        }
    }

    /** Returns whether it is one letter of a script with two cases; elsewhere, one character can be a word. */
    private static boolean isSingleLetter(String word) {
        int letter = word.codePointAt(0);
        return word.length() == Character.charCount(letter)
                && (Character.isLowerCase(letter) || Character.isUpperCase(letter));
    }

    /** Collects clauses in reading order. An OR with nothing before or after it is ignored. */
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
