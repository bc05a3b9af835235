package dev.dateline.transfer.format;

/**
 * Extracts a title from a text that has none: its first sentence, truncated at a word if it is longer than 100
 * characters.
 */
public final class TitleExtractor {

    private static final int MAX_TITLE_CHARACTERS = 100;
    private static final int MAX_ABBREVIATION_LENGTH = 3;
    private static final String SENTENCE_ENDS = ".!?。！？";
    private static final String CLOSING_QUOTES = "\"'”’)»]";

    private TitleExtractor() {}

    public static String extract(String text) {
        String line = text.substring(0, Math.min(text.length(), 4 * MAX_TITLE_CHARACTERS))
                .replaceAll("\\s+", " ")
                .strip();
        String sentence = line.substring(0, sentenceEnd(line));
        return sentence.codePointCount(0, sentence.length()) <= MAX_TITLE_CHARACTERS
                ? withoutFullStop(sentence)
                : truncate(sentence);
    }

    /**
     * Returns the end of the first sentence. A full stop after a letter or a short capitalized word more likely ends an
     * abbreviation.
     */
    private static int sentenceEnd(String line) {
        for (int i = 0; i < line.length(); i++) {
            int next = i + 1;
            while (next < line.length() && CLOSING_QUOTES.indexOf(line.charAt(next)) >= 0) {
                next++;
            }
            boolean isEnd =
                    SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0 && (next == line.length() || line.charAt(next) == ' ');
            if (isEnd && (line.charAt(i) != '.' || !isAbbreviation(wordBefore(line, i)))) {
                return next;
            }
        }
        return line.length();
    }

    private static boolean isAbbreviation(String word) {
        return word.length() == 1
                ? Character.isLetter(word.charAt(0))
                : !word.isEmpty() && word.length() <= MAX_ABBREVIATION_LENGTH && Character.isUpperCase(word.charAt(0));
    }

    private static String wordBefore(String line, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, at);
    }

    /** Removes a final full stop, which titles do not have. */
    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private static String truncate(String sentence) {
        int most = sentence.offsetByCodePoints(0, MAX_TITLE_CHARACTERS - 1);
        int word = sentence.lastIndexOf(' ', most);
        String kept = sentence.substring(0, word > most / 2 ? word : most);
        return kept.replaceAll("[\\p{Punct}\\s]+$", "") + "…";
    }
}
