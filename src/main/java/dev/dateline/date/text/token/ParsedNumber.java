package dev.dateline.date.text.token;

/**
 * A number read from digits or words.
 *
 * @param end the index of the token after it
 */
public record ParsedNumber(int value, int end) {

    /**
     * Reads a cardinal: "66", "sixty-six", "a hundred", "one hundred and fifty"; "a" is one. Returns null if there is
     * none.
     */
    public static ParsedNumber cardinal(TokenSequence tokens, int i) {
        if (tokens.number(i) > 0) {
            return new ParsedNumber(tokens.number(i), i + 1);
        }
        if (tokens.is(i, "a") || tokens.is(i, "an")) {
            return hundreds(tokens, new ParsedNumber(1, i + 1));
        }
        ParsedNumber small = belowHundred(tokens, i);
        return small == null ? null : hundreds(tokens, small);
    }

    private static ParsedNumber hundreds(TokenSequence tokens, ParsedNumber before) {
        if (!tokens.is(before.end, "hundred")) {
            return before;
        }
        int next = before.end + (tokens.is(before.end + 1, "and") ? 2 : 1);
        ParsedNumber rest = belowHundred(tokens, next);
        return rest == null
                ? new ParsedNumber(before.value * 100, before.end + 1)
                : new ParsedNumber(before.value * 100 + rest.value, rest.end);
    }

    private static ParsedNumber belowHundred(TokenSequence tokens, int i) {
        int tens = tokens.lexicon().tens(tokens.word(i));
        if (tens >= 20) {
            int next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
            int ones = tokens.lexicon().cardinal(tokens.word(next));
            return ones > 0 && ones < 10 ? new ParsedNumber(tens + ones, next + 1) : new ParsedNumber(tens, i + 1);
        }
        int ones = tokens.lexicon().cardinal(tokens.word(i));
        return ones == 0 ? null : new ParsedNumber(ones, i + 1);
    }

    /** Reads an ordinal: "15th", "fifteenth", "twenty-first", "hundredth". Returns null if there is none. */
    public static ParsedNumber ordinal(TokenSequence tokens, int i) {
        if (tokens.number(i) >= 0) {
            boolean suffixed = tokens.isGlued(i + 1) && isSuffix(tokens.word(i + 1));
            return suffixed ? new ParsedNumber(tokens.number(i), i + 2) : null;
        }
        int tens = tokens.lexicon().tens(tokens.word(i));
        if (tens >= 20) {
            int next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
            int ones = tokens.lexicon().ordinal(tokens.word(next));
            return ones > 0 && ones < 10 ? new ParsedNumber(tens + ones, next + 1) : null;
        }
        int small = tokens.lexicon().ordinal(tokens.word(i));
        int value = small > 0 ? small : tokens.lexicon().tenth(tokens.word(i));
        return value == 0 ? null : new ParsedNumber(value, i + 1);
    }

    /** Returns whether the word is the suffix of an ordinal, such as "th". */
    public static boolean isSuffix(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }
}
