package dev.dateline.http.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query string of a URL, as the client wrote it. It is parsed here and not by the framework, which treats {@code ;}
 * as a separator like {@code &}, replaces bytes that are not UTF-8, and drops parameters after the first thousand, all
 * silently.
 */
public record QueryString(List<Pair> pairs) {

    /** The characters that RFC 3986 allows unencoded in a query; all others are percent-encoded in links. */
    private static final String QUERY_CHARACTERS = "-._~!$&'()*+,;=:@/?%";

    private static final HexFormat HEX_FORMAT = HexFormat.of().withUpperCase();

    public QueryString {
        pairs = List.copyOf(pairs);
    }

    /**
     * One name-value pair.
     *
     * @param raw the encoded pair
     * @param name the decoded name; the encoded one if it cannot be decoded
     * @param value the decoded value, which is an empty string if there is none; absent if it cannot be decoded
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

        /** Returns the members of an object that is written as JSON, each as a pair of its own; else this pair. */
        Stream<Pair> members() {
            if (!ParameterName.isObject(name)) {
                return Stream.of(this);
            }
            Optional<JsonNode> json = value.flatMap(JsonParameterValue::parse).filter(JsonNode::isObject);
            if (json.stream()
                    .flatMap(object -> object.properties().stream().map(Map.Entry::getValue))
                    .anyMatch(Pair::isNoValue)) {
                return Stream.of(this); // the whole is refused, since a part would select other articles
            }
            List<Pair> members = json.stream()
                    .flatMap(object -> object.properties().stream())
                    .flatMap(member -> JsonParameterValue.texts(member.getValue()).stream()
                            .map(text -> of(encode(name + "." + member.getKey()) + "=" + encode(text))))
                    .toList();
            return members.isEmpty() ? Stream.of(this) : members.stream();
        }

        private static boolean isNoValue(JsonNode member) {
            return !(member.isArray() && member.isEmpty())
                    && JsonParameterValue.texts(member).isEmpty();
        }
    }

    /** Parses an encoded query string; null has no pairs. */
    static QueryString of(String raw) {
        return new QueryString(
                raw == null
                        ? List.of()
                        : Arrays.stream(raw.split("&", -1))
                                .filter(pair -> !pair.isEmpty())
                                .map(Pair::of)
                                .flatMap(Pair::members)
                                .toList());
    }

    /** Returns a copy without the parameters of some names, however they are written. */
    QueryString without(Predicate<String> name) {
        return new QueryString(pairs.stream()
                .filter(pair -> !name.test(ParameterName.canonical(pair.name())))
                .toList());
    }

    /** Returns the decoded query parameters of a link of this service, in its order. */
    public static Map<String, List<String>> parametersOf(String link) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int query = link.indexOf('?');
        of(query < 0 ? null : link.substring(query + 1))
                .pairs()
                .forEach(pair -> parameters
                        .computeIfAbsent(ParameterName.canonical(pair.name()), name -> new ArrayList<>())
                        .add(pair.value().orElse("")));
        return parameters;
    }

    /**
     * Returns the query string for use in a link: as the client wrote it, with every character encoded that a URI does
     * not allow.
     */
    String encoded() {
        return pairs.stream().map(pair -> encodeForLink(pair.raw())).collect(Collectors.joining("&"));
    }

    /** Encodes part of a URL for a link or a header: only characters that a URI does not allow are percent-encoded. */
    public static String encodeForLink(String raw) {
        return encode(raw, QUERY_CHARACTERS);
    }

    /** Percent-encodes a value for a query string. */
    public static String encode(String value) {
        return encode(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "-._~");
    }

    /** Percent-encodes bytes. The framework decodes the request line as ISO 8859-1, so each character is one byte. */
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

    /** Decodes percent-encoded text; empty if the percent-encoding is invalid or the bytes are not UTF-8. */
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
