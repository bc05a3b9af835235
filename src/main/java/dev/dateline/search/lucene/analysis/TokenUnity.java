package dev.dateline.search.lucene.analysis;

import java.util.regex.Pattern;

/** Whether a text is one token that holds marks or digits, whose parts say little without each other. */
public enum TokenUnity {

    /** Several words, or one whose parts are words that may stand alone: input/output, 1914-1918. */
    NONE,
    /** Words joined by hyphens or apostrophes: high-speed, O'Brien. */
    COMPOUND,
    /** A token of short parts or digits: {@code AT&T}, 9/11, T-34, TCP/IP. */
    TOKEN,
    /** A letter with a sign that makes another name of it: C#, C++. */
    SIGN;

    private static final int MAX_LENGTH = 40; // longer ones are addresses and the like
    private static final int MAX_SIGNED_LENGTH = 4;
    private static final Pattern SIGNED_LETTER = Pattern.compile("\\p{L}(?:#|\\++)");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern TRAILING_MARKS = Pattern.compile("[^\\p{L}\\p{N}]+$");
    private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}");
    private static final String WORD = "[\\p{L}\\p{M}]{3,}";
    private static final Pattern HYPHENATED_WORDS = Pattern.compile(WORD + "(?:[-‐‑'‘’]" + WORD + ")+");
    private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\p{P}+" + WORD + ")+");
    private static final Pattern YEARS = Pattern.compile("[^\\p{L}]*\\d{4}[^\\p{L}]*");
    private static final Pattern SEVERAL_WORDS = // what separates words, or scripts without blanks between words
            Pattern.compile("[\\s,;:!?()\\[\\]\"–—…\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

    /** Returns which kind of token a text is. */
    static TokenUnity of(String text) {
        if (text.length() > MAX_LENGTH || isAllLetters(text)) {
            return NONE;
        }
        String signed = LEADING_MARKS.matcher(text).replaceFirst("");
        if (signed.length() <= MAX_SIGNED_LENGTH
                && SIGNED_LETTER.matcher(signed).lookingAt()) {
            return SIGN;
        }
        String token = TRAILING_MARKS.matcher(signed).replaceFirst("");
        token = ACRONYM.matcher(token).replaceAll(dotted -> dotted.group().replace(".", ""));
        if (HYPHENATED_WORDS.matcher(token).matches()) {
            return COMPOUND;
        }
        boolean isSeveral = WORDS.matcher(token).matches()
                || YEARS.matcher(token).matches()
                || SEVERAL_WORDS.matcher(token).find();
        return isSeveral ? NONE : TOKEN;
    }

    private static boolean isAllLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
