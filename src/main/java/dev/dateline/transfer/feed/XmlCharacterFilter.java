package dev.dateline.transfer.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Replaces characters that XML forbids but blogs contain by spaces; otherwise the parser would stop at them. */
final class XmlCharacterFilter extends FilterReader {

    private static final char NEXT_LINE = '\u0085';

    private final boolean isVersion11;

    /** @param isVersion11 whether the XML says that it is version 1.1, which forbids more */
    XmlCharacterFilter(Reader decoded, boolean isVersion11) {
        super(decoded);
        this.isVersion11 = isVersion11;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        return character >= 0 && isForbidden((char) character) ? ' ' : character;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (isForbidden(characters[i])) {
                characters[i] = ' ';
            }
        }
        return read;
    }

    private boolean isForbidden(char character) {
        if (character < ' ') {
            return character != '\t' && character != '\n' && character != '\r';
        }
        return character >= '\uFFFE'
                || (isVersion11 && character >= '\u007F' && character <= '\u009F' && character != NEXT_LINE);
    }
}
