package dev.dateline.transfer.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Mends what XML forbids but blogs contain; otherwise the parser would stop at it. A forbidden character becomes a
 * space, whether it is written as such or as a character reference, and an ampersand that begins no reference is read
 * as an escaped one. In comments, CDATA sections, processing instructions and document type declarations an ampersand
 * is left as it is.
 */
final class XmlCharacterFilter extends Reader {

    private static final char NEXT_LINE = '\u0085';
    private static final int BUFFER_CHARACTERS = 8192;
    private static final int MAX_REFERENCE_CHARACTERS = 256;
    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("#(?:[0-9]+|x[0-9A-Fa-f]+)");
    private static final Pattern ENTITY_REFERENCE = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}._:-]*");

    /** The parts of XML in which an ampersand is not the beginning of a reference. */
    private enum Section {
        CONTENT("", ""),
        COMMENT("<!--", "-->"),
        CDATA("<![CDATA[", "]]>"),
        INSTRUCTION("<?", "?>"),
        /** Lasts until the end of the file, since the parser stops at it. */
        DOCUMENT_TYPE("<!DOCTYPE", "");

        private final String start;
        private final String end;

        Section(String start, String end) {
            this.start = start;
            this.end = end;
        }
    }

    private final Reader decoded;
    private final boolean isVersion11;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int position;
    private int limit;
    private String pending = ""; // output that takes the place of input
    private int pendingPosition;
    private Section section = Section.CONTENT;
    private int matched; // characters of the end of the section

    /** @param isVersion11 whether the XML says that it is version 1.1, which forbids more */
    XmlCharacterFilter(Reader decoded, boolean isVersion11) {
        this.decoded = decoded;
        this.isVersion11 = isVersion11;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pendingPosition == pending.length() && position == limit && !fill()) {
            return -1;
        }
        int end = offset + length;
        int next = offset;
        while (next < end && (pendingPosition < pending.length() || position < limit)) {
            characters[next++] = next();
        }
        return next - offset;
    }

    private char next() throws IOException {
        if (pendingPosition < pending.length()) {
            return pending.charAt(pendingPosition++);
        }
        char character = buffer[position];
        if (section != Section.CONTENT) {
            matchEnd(character);
        } else if (character == '&') {
            return first(readReference());
        } else if (character == '<') {
            return first(readStart());
        }
        position++;
        return isForbidden(character) ? ' ' : character;
    }

    private char first(String output) {
        pending = output;
        pendingPosition = 1;
        return output.charAt(0);
    }

    private void matchEnd(char character) {
        String end = section.end;
        if (end.isEmpty()) {
            return;
        }
        if (character == end.charAt(matched)) {
            matched++;
        } else if (matched != 2 || character != end.charAt(1)) { // after "--" a further "-" leaves two of them
            matched = character == end.charAt(0) ? 1 : 0;
        }
        if (matched == end.length()) {
            section = Section.CONTENT;
            matched = 0;
        }
    }

    /** Returns what the input begins with at a {@code <}: the start of a section, or only that character. */
    private String readStart() throws IOException {
        for (Section possible : Section.values()) {
            if (possible != Section.CONTENT && startsWith(possible.start)) {
                section = possible;
                position += possible.start.length();
                return possible.start;
            }
        }
        position++;
        return "<";
    }

    private boolean startsWith(String start) throws IOException {
        for (int i = 1; i < start.length(); i++) {
            if (peek(i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns what takes the place of an ampersand, or of the reference that it begins. */
    private String readReference() throws IOException {
        int length = 1;
        while (length < MAX_REFERENCE_CHARACTERS && isReferenceCharacter(peek(length))) {
            length++;
        }
        String name = new String(buffer, position + 1, length - 1);
        boolean isCharacter = CHARACTER_REFERENCE.matcher(name).matches();
        if (peek(length) != ';'
                || (!isCharacter && !ENTITY_REFERENCE.matcher(name).matches())) {
            position++;
            return "&amp;";
        }
        position += length + 1;
        return isCharacter && isForbiddenReference(name) ? " " : "&" + name + ";";
    }

    private static boolean isReferenceCharacter(int character) {
        return character >= 0 && (Character.isLetterOrDigit(character) || "#._:-".indexOf(character) >= 0);
    }

    private boolean isForbiddenReference(String name) {
        boolean isHexadecimal = name.charAt(1) == 'x';
        String digits = name.substring(isHexadecimal ? 2 : 1).replaceFirst("^0+(?=.)", "");
        if (digits.length() > 7) {
            return true; // beyond Unicode
        }
        int codePoint = Integer.parseInt(digits, isHexadecimal ? 16 : 10);
        return Character.isBmpCodePoint(codePoint)
                ? isForbidden((char) codePoint) || Character.isSurrogate((char) codePoint)
                : !Character.isValidCodePoint(codePoint);
    }

    /** Returns a character that follows the current one; -1 at the end. */
    private int peek(int distance) throws IOException {
        while (position + distance >= limit) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[position + distance];
    }

    /** Reads more input behind the rest of it; returns false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = decoded.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }

    private boolean isForbidden(char character) {
        if (character < ' ') {
            return character != '\t' && character != '\n' && character != '\r';
        }
        return character >= '\uFFFE'
                || (isVersion11 && character >= '\u007F' && character <= '\u009F' && character != NEXT_LINE);
    }
}
