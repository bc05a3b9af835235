package dev.dateline.transfer.feed;

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
final class XmlCharsetReader {

    /** Stands for bytes that are no text. XML may hold it, and Unicode gives it no meaning outside a program. */
    static final char MALFORMED_MARKER = '\uFDD0';

    private static final int MAX_PROLOG_BYTES = 256;
    private static final String UTF_8_BOM = "\u00EF\u00BB\u00BF";
    private static final Pattern ENCODING_DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)");

    private XmlCharsetReader() {}

    /**
     * The characters of these bytes.
     *
     * @throws Failure of kind UNREADABLE when an encoding is declared that there is not
     */
    static Reader open(InputStream bytes) throws IOException {
        PushbackInputStream body = new PushbackInputStream(bytes, MAX_PROLOG_BYTES);
        byte[] first = body.readNBytes(MAX_PROLOG_BYTES);
        String start = new String(first, StandardCharsets.ISO_8859_1);
        int mark = start.startsWith(UTF_8_BOM) ? UTF_8_BOM.length() : 0;
        body.unread(first, mark, first.length - mark);
        return new InputStreamReader(
                body,
                (mark > 0 ? StandardCharsets.UTF_8 : detectCharset(start))
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED_MARKER)));
    }

    private static Charset detectCharset(String start) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        if (start.startsWith("<\0") || start.startsWith("\0<")) {
            return start.charAt(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING_DECLARATION.matcher(start);
        return declared.find() ? forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Failure(Kind.UNREADABLE, "There is no encoding '" + name + "', which the XML declares.", e);
        }
    }
}
