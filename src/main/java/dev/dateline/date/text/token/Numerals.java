package dev.dateline.date.text.token;

import java.util.regex.Pattern;

/** Reads Roman numerals and ordinals in all their forms: "19th", "nineteenth", "XIX", "XIXth". */
public final class Numerals {

    private static final Pattern ROMAN =
            Pattern.compile("M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})");
    private static final String LETTERS = "IVXLCDM";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};
    private static final int MAX_WORD_CHARACTERS = 17;

    private final TokenSequence tokens;

    public Numerals(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Reads an ordinal; returns null if there is none. */
    public ParsedNumber ordinal(int i) {
        ParsedNumber ordinal = ParsedNumber.ordinal(tokens, i);
        if (ordinal != null || tokens.word(i).isEmpty() || tokens.word(i).length() > MAX_WORD_CHARACTERS) {
            return ordinal;
        }
        String written = tokens.written(tokens.start(i), tokens.end(i));
        int value = roman(written.endsWith("th") ? written.substring(0, written.length() - 2) : written);
        return value == 0 ? null : new ParsedNumber(value, i + 1);
    }

    /**
     * Returns the value of a Roman numeral in capitals, including forms with four equal letters in a row; 0 for
     * anything else.
     */
    public static int roman(String letters) {
        boolean numeral = !letters.isEmpty() && LETTERS.indexOf(letters.charAt(0)) >= 0;
        if (!numeral
                || letters.length() > MAX_WORD_CHARACTERS
                || !ROMAN.matcher(letters).matches()) {
            return 0;
        }
        int value = 0;
        for (int k = 0; k < letters.length(); k++) {
            int digit = digit(letters.charAt(k));
            value += k + 1 < letters.length() && digit < digit(letters.charAt(k + 1)) ? -digit : digit;
        }
        return value;
    }

    private static int digit(char letter) {
        return VALUES[LETTERS.indexOf(letter)];
    }
}
