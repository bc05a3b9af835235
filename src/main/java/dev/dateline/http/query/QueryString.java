package dev.dateline.http.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The part of an address after the question mark, as the client wrote it. It is taken apart here and not by the
 * framework, which reads {@code ;} as a second {@code &}, replaces what is not UTF-8, and drops what comes after a
 * thousand parameters, all in silence.
 */
public record QueryString(List<Pair> pairs) {

    /** Characters that RFC 3986 lets stand in a query as they are; anything else is percent-encoded in links. */
    private static final String QUERY_CHARACTERS = "-._~!$&'()*+,;=:@/?%";

    private static final HexFormat HEX_FORMAT = HexFormat.of().withUpperCase();

    public QueryString {
        pairs = List.copyOf(pairs);
    }

    /**
     * One name and its value.
     *
     * @param raw as it stood in the address
     * @param name decoded; where it cannot be decoded, as it stood in the address
     * @param value decoded, empty where there is none; absent where it cannot be decoded
     */
    record Pair(String raw, String name, Optional<String> value) {

        static Pair of(String raw) {
            int equals = raw.indexOf('=');
            String name = equals < 0 ? raw : raw.substring(0, equals);
            Optional<String> decoded = decode(name);
            return new Pair(
                    raw,
                    decoded.orElse(name),
                    decoded.isPresent() ? decode(equals < 0 ? "" : raw.substring(equals + 1)) : decoded);
        }
    }

    /** The pairs of a query string; of null, none. */
    static QueryString of(String raw) {
        return new QueryString(
                raw == null
                        ? List.of()
                        : Arrays.stream(raw.split("&", -1))
                                .filter(pair -> !pair.isEmpty())
                                .map(Pair::of)
                                .toList());
    }

    /** The same without the parameters of some names. */
    QueryString without(Predicate<String> name) {
        return new QueryString(
                pairs.stream().filter(pair -> !name.test(pair.name())).toList());
    }

    /** As it may stand in a link: what the client wrote, with every character encoded that a URI cannot hold. */
    String encoded() {
        return pairs.stream().map(pair -> encodeForLink(pair.raw())).collect(Collectors.joining("&"));
    }

    /** Part of an address as it may stand in a link or a header: what a URI cannot hold is encoded, the rest stays. */
    public static String encodeForLink(String raw) {
        return encode(raw, QUERY_CHARACTERS);
    }

    /** A value as it may stand in a query string. */
    public static String encode(String value) {
        return encode(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "-._~");
    }

    /** The request line reaches us as one character a byte. */
    private static String encode(String bytes, String plain) {
        StringBuilder encoded = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX_FORMAT.toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }

    /** The text that is meant, or nothing where an escape is broken or the bytes are not UTF-8. */
    private static Optional<String> decode(String encoded) {
        if (encoded.chars().allMatch(c -> c < 0x80 && c != '%' && c != '+')) {
            return Optional.of(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length() || !isHex(encoded.charAt(i + 1)) || !isHex(encoded.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return decodeUtf8(bytes.toByteArray());
    }

    private static boolean isHex(char c) {
        return c < 0x80 && HexFormat.isHexDigit(c);
    }

    private static Optional<String> decodeUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
