package dev.dateline.date.text.token;

/**
 * A word, a number or a sign.
 *
 * @param word in lower case; empty unless a word
 * @param value the number, -1 beyond four digits; of a sign its plain character, so every dash is {@code -}
 */
public record Token(Kind kind, int start, int end, String word, int value) {

    public enum Kind {
        NUMBER,
        WORD,
        SIGN,
        /** An empty line, or an end of the text. */
        BREAK
    }
}
