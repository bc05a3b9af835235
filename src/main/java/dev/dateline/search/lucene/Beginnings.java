package dev.dateline.search.lucene;

/** Beginnings of words, which is what people type first. */
final class Beginnings {

    private Beginnings() {}

    /** Whether the beginning stands at the beginning of some word of a text. Both are folded. */
    static boolean hasWord(String text, String beginning) {
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
