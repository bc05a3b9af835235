package dev.dateline.date.text.token;

/**
 * A word, a number or a sign.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param word in lower case; empty unless it is a word
 * @param value of a number, its value, or -1 if it has more than four digits; of a sign, its plain character, so that
 *     every kind of dash is {@code -}
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
