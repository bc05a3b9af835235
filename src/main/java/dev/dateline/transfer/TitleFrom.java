package dev.dateline.transfer;

/** Makes a title of a text that has none: its first sentence, cut at a word where it is long. */
final class TitleFrom {

    private static final int LONGEST = 100;
    private static final int SHORT_NAME = 3;
    private static final String ENDS = ".!?。！？";
    private static final String CLOSING = "\"'”’)»]";

    private TitleFrom() {}

    static String text(String text) {
        String line = text.substring(0, Math.min(text.length(), 4 * LONGEST))
                .replaceAll("\\s+", " ")
                .strip();
        String sentence = line.substring(0, end(line));
        return sentence.codePointCount(0, sentence.length()) <= LONGEST ? bare(sentence) : cut(sentence);
    }

    /** A full stop after a short name, or after a letter, is more likely an abbreviation than an end. */
    private static int end(String line) {
        for (int i = 0; i < line.length(); i++) {
            int next = i + 1;
            while (next < line.length() && CLOSING.indexOf(line.charAt(next)) >= 0) {
                next++;
            }
            boolean isEnd = ENDS.indexOf(line.charAt(i)) >= 0 && (next == line.length() || line.charAt(next) == ' ');
            if (isEnd && (line.charAt(i) != '.' || !isAbbreviation(wordBefore(line, i)))) {
                return next;
            }
        }
        return line.length();
    }

    private static boolean isAbbreviation(String word) {
        return word.length() == 1
                ? Character.isLetter(word.charAt(0))
                : !word.isEmpty() && word.length() <= SHORT_NAME && Character.isUpperCase(word.charAt(0));
    }

    private static String wordBefore(String line, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, at);
    }

    /** Titles end without a full stop. */
    private static String bare(String sentence) {
        return sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private static String cut(String sentence) {
        int most = sentence.offsetByCodePoints(0, LONGEST - 1);
        int word = sentence.lastIndexOf(' ', most);
        String kept = sentence.substring(0, word > most / 2 ? word : most);
        return kept.replaceAll("[\\p{Punct}\\s]+$", "") + "…";
    }
}
