package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of XML. Its encoding is told by a byte order mark, else by its declaration, else it is UTF-8. A parser
 * that decodes gives all up at the first byte that it cannot, and says so on the standard error; here such a byte is
 * marked, and costs its row alone.
 */
final class FeedText {

    /** Stands for bytes that are no text. XML may hold it, and Unicode gives it no meaning outside a program. */
    static final char GARBLED = '\uFDD0';

    private static final int START = 256;
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)");

    private FeedText() {}

    /**
     * The characters of these bytes.
     *
     * @throws Failure of kind UNREADABLE when an encoding is declared that there is not
     */
    static Reader of(InputStream bytes) throws IOException {
        PushbackInputStream body = new PushbackInputStream(bytes, START);
        byte[] first = body.readNBytes(START);
        String start = new String(first, StandardCharsets.ISO_8859_1);
        int mark = start.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() : 0;
        body.unread(first, mark, first.length - mark);
        return new InputStreamReader(
                body,
                (mark > 0 ? StandardCharsets.UTF_8 : charset(start))
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(GARBLED)));
    }

    private static Charset charset(String start) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (start.startsWith("<\0") || start.startsWith("\0<")) {
            return start.charAt(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Failure(Kind.UNREADABLE, "There is no encoding '" + name + "', which the XML declares.", e);
        }
    }
}
