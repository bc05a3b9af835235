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
 * Decodes XML. The encoding is determined by a byte order mark, otherwise by the XML declaration, otherwise it is
 * UTF-8. If the parser decoded, it would stop at the first malformed byte and print to standard error; here such a byte
 * is replaced by a marker, and only its row fails.
 */
final class XmlCharsetReader {

    /**
     * The marker of malformed bytes: a Unicode noncharacter, which XML allows and which is reserved for internal use.
     */
    static final char MALFORMED_MARKER = '\uFDD0';

    private static final int MAX_PROLOG_BYTES = 256;
    private static final String UTF_8_BOM = "\u00EF\u00BB\u00BF";
    private static final Pattern PRECEDING = Pattern.compile("^(?:" + UTF_8_BOM + "|\\s)+");
    private static final Pattern ENCODING_DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)");
    private static final Pattern VERSION_1_1 = Pattern.compile("^<\\?xml\\s+version\\s*=\\s*[\"']1\\.1[\"']");

    private XmlCharsetReader() {}

    /**
     * Opens a reader for a stream of bytes. Blank bytes before the XML declaration, which many blogs send, are left
     * out, and characters that XML forbids are replaced.
     *
     * @throws Failure of kind UNREADABLE if the declared encoding is unknown
     */
    static Reader open(InputStream bytes) throws IOException {
        PushbackInputStream body = new PushbackInputStream(bytes, MAX_PROLOG_BYTES);
        byte[] first = body.readNBytes(MAX_PROLOG_BYTES);
        String prolog = new String(first, StandardCharsets.ISO_8859_1);
        String start = PRECEDING.matcher(prolog).replaceFirst("");
        body.unread(first, prolog.length() - start.length(), start.length());
        Charset charset = prolog.substring(0, prolog.length() - start.length()).contains(UTF_8_BOM)
                ? StandardCharsets.UTF_8
                : detectCharset(start);
        Reader decoded = new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED_MARKER)));
        return new XmlCharacterFilter(decoded, VERSION_1_1.matcher(start).find());
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
            throw new Failure(Kind.UNREADABLE, "The XML declares the unknown encoding '" + name + "'.", e);
        }
    }
}
