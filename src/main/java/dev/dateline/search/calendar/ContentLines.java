package dev.dateline.search.calendar;

/** The lines of a calendar file (RFC 5545). */
final class ContentLines {

    private static final int MAX_LINE_OCTETS = 75; // without the line break
    private static final String FOLD = "\r\n ";

    private ContentLines() {}

    /**
     * Folds lines that are longer than 75 octets in UTF-8, never within a character: some programs join octets, others
     * characters.
     *
     * @param lines the lines, each of which ends with a line break
     */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 16);
        int octets = 0;
        for (int i = 0; i < lines.length(); i = lines.offsetByCodePoints(i, 1)) {
            int character = lines.codePointAt(i);
            int length = character == '\r' || character == '\n' ? 0 : octets(character);
            if (octets + length > MAX_LINE_OCTETS) {
                folded.append(FOLD);
                octets = 1; // the space
            }
            folded.appendCodePoint(character);
            octets = character == '\n' ? 0 : octets + length;
        }
        return folded.toString();
    }

    /** Returns the length of a character in UTF-8. */
    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
