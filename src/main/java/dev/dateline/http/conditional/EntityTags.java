package dev.dateline.http.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Entity tags and modification dates (RFC 9110, section 8.8). The tag of an article names the archive, the revision and
 * the representation; {@link ContentEncodingETags} adds the encoding when the response is sent. The preconditions of
 * writes compare archive and revision only, since they refer to the article and not to its bytes.
 */
public final class EntityTags {

    private static final int ARCHIVE_PREFIX_LENGTH = 8;
    /** What follows the state in a strong tag: the representation, the content encoding, and the closing quote. */
    private static final Pattern TAG_END = Pattern.compile("(-[0-9a-f]+)?(-gzip)?\"");

    private static final int HASH_BYTES = 6;

    private EntityTags() {}

    /**
     * Returns the strong tag of an article.
     *
     * @param representation what else determines the content, such as the selected fields; may be empty
     */
    public static String strongTag(String archive, long revision, String representation) {
        return '"' + state(archive, revision) + representationSuffix(representation) + '"';
    }

    /**
     * Returns the weak tag of anything that is derived from the archive at a revision: the same request then gets an
     * equivalent response.
     *
     * @param more what else the response depends on besides the archive and the URL, such as today's date; may be empty
     */
    public static String weakTag(String archive, long revision, String more) {
        return "W/\"" + state(archive, revision) + representationSuffix(more) + '"';
    }

    /** Returns whether {@code If-None-Match} names the tag, so that the client has the current content. */
    public static boolean isNotModified(HttpHeaders request, String tag) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(given -> given.equals("*") || weakForm(given).equals(weakForm(tag)));
    }

    /** Responds with 304 if the client names the tag, otherwise with the supplied response; both carry the tag. */
    public static Response respond(HttpHeaders request, String tag, Supplier<Response.ResponseBuilder> fresh) {
        Response.ResponseBuilder response = isNotModified(request, tag) ? Response.notModified() : fresh.get();
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    /**
     * Returns whether the client has the current content: by {@code If-None-Match} if it is sent, otherwise by
     * {@code If-Modified-Since}, which has a resolution of one second. Cache-Control of the request is not evaluated,
     * so a request that forbids caches to answer can get a 304 as well.
     */
    public static boolean isNotModified(HttpHeaders request, String tag, Instant modified) {
        if (!headerValues(request, HttpHeaders.IF_NONE_MATCH).isEmpty()) {
            return isNotModified(request, tag);
        }
        List<String> since = headerValues(request, HttpHeaders.IF_MODIFIED_SINCE);
        return since.size() == 1 && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(parseDate(since.get(0)));
    }

    /** Returns whether {@code If-Match} is absent, or names this state of an article. */
    public static boolean satisfiesIfMatch(HttpHeaders request, String archive, long revision) {
        return !hasIfMatch(request)
                || parseTags(request, HttpHeaders.IF_MATCH)
                        .anyMatch(tag -> tag.equals("*") || namesState(tag, state(archive, revision)));
    }

    /** Returns whether the request has an {@code If-Match}, which requires that the article exists. */
    public static boolean hasIfMatch(HttpHeaders request) {
        return !headerValues(request, HttpHeaders.IF_MATCH).isEmpty();
    }

    /** Returns whether {@code If-Match} holds a weak tag, which never matches. */
    static boolean hasWeakMatch(HttpHeaders request) {
        return parseTags(request, HttpHeaders.IF_MATCH).anyMatch(tag -> tag.startsWith("W/"));
    }

    /** Returns whether {@code If-Match} holds a tag without quotes, which is none. */
    static boolean hasUnquotedMatch(HttpHeaders request) {
        return parseTags(request, HttpHeaders.IF_MATCH).anyMatch(tag -> !tag.endsWith("\"") && !tag.equals("*"));
    }

    /** Returns whether {@code If-None-Match} forbids a write because it names this state, or any state by {@code *}. */
    public static boolean failsIfNoneMatch(HttpHeaders request, String archive, long revision) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(tag -> tag.equals("*") || namesState(weakForm(tag), state(archive, revision)));
    }

    /** Returns whether {@code If-None-Match} is {@code *}: the article must not exist in any state. */
    static boolean hasIfNoneMatchAny(HttpHeaders request) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH).anyMatch("*"::equals);
    }

    private static String state(String archive, long revision) {
        return archive.substring(0, Math.min(ARCHIVE_PREFIX_LENGTH, archive.length())) + "-" + revision;
    }

    /** Compares strongly, as If-Match requires: a weak tag never matches. */
    private static boolean namesState(String tag, String state) {
        return tag.startsWith('"' + state)
                && TAG_END.matcher(tag.substring(1 + state.length())).matches();
    }

    /** Returns a tag for the weak comparison, which ignores the content encoding. */
    private static String weakForm(String tag) {
        return ContentEncodingETags.withoutSuffix(tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    private static String representationSuffix(String representation) {
        if (representation.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(representation.getBytes(StandardCharsets.UTF_8));
            return "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Parses an HTTP date. An invalid one must be ignored (RFC 9110), so it counts as older than any modification. */
    private static Instant parseDate(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    /** Splits a list of tags; {@code *} is only valid alone, and matches nothing in a list. */
    private static Stream<String> parseTags(HttpHeaders request, String header) {
        List<String> tags = headerValues(request, header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        return tags.stream().filter(tag -> tags.size() == 1 || !tag.equals("*"));
    }

    private static List<String> headerValues(HttpHeaders request, String header) {
        List<String> lines = request.getRequestHeader(header);
        return lines == null ? List.of() : lines;
    }
}
