package dev.dateline.date.text;

/**
 * A number that was read, in digits or words.
 *
 * @param end the token after it
 */
record Count(int value, int end) {

    /** "66", "sixty-six", "a hundred", "one hundred and fifty"; "a" is one. Null when there is none. */
    static Count cardinal(Tokens tokens, int i) {
        if (tokens.number(i) > 0) {
            return new Count(tokens.number(i), i + 1);
        }
        if (tokens.is(i, "a") || tokens.is(i, "an")) {
            return hundreds(tokens, new Count(1, i + 1));
        }
        Count small = belowHundred(tokens, i);
        return small == null ? null : hundreds(tokens, small);
    }

    private static Count hundreds(Tokens tokens, Count before) {
        if (!tokens.is(before.end, "hundred")) {
            return before;
        }
        int next = before.end + (tokens.is(before.end + 1, "and") ? 2 : 1);
        Count rest = belowHundred(tokens, next);
        return rest == null
                ? new Count(before.value * 100, before.end + 1)
                : new Count(before.value * 100 + rest.value, rest.end);
    }

    private static Count belowHundred(Tokens tokens, int i) {
        int tens = tokens.lexicon().tens(tokens.word(i));
        if (tens >= 20) {
            int next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
            int ones = tokens.lexicon().cardinal(tokens.word(next));
            return ones > 0 && ones < 10 ? new Count(tens + ones, next + 1) : new Count(tens, i + 1);
        }
        int ones = tokens.lexicon().cardinal(tokens.word(i));
        return ones == 0 ? null : new Count(ones, i + 1);
    }

    /** "15th", "fifteenth", "twenty-first", "hundredth". Null when there is none. */
    static Count ordinal(Tokens tokens, int i) {
        if (tokens.number(i) >= 0) {
            boolean suffixed = tokens.glued(i + 1) && isSuffix(tokens.word(i + 1));
            return suffixed ? new Count(tokens.number(i), i + 2) : null;
        }
        int tens = tokens.lexicon().tens(tokens.word(i));
        if (tens >= 20) {
            int next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
            int ones = tokens.lexicon().ordinal(tokens.word(next));
            return ones > 0 && ones < 10 ? new Count(tens + ones, next + 1) : null;
        }
        int small = tokens.lexicon().ordinal(tokens.word(i));
        int value = small > 0 ? small : tokens.lexicon().tenth(tokens.word(i));
        return value == 0 ? null : new Count(value, i + 1);
    }

    static boolean isSuffix(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }
}
