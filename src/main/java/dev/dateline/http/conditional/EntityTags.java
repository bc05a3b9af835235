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
import java.util.stream.Stream;

/**
 * Entity tags and dates by which a client knows that it has the newest (RFC 9110, section 8.8). A tag of an article
 * names the archive, the revision and how it is represented; how it is encoded is added when it is sent. Writers are
 * compared by archive and revision alone, since they mean the article and not the bytes.
 */
public final class EntityTags {

    private static final int ARCHIVE_PREFIX_LENGTH = 8;
    private static final int HASH_BYTES = 6;

    private EntityTags() {}

    /**
     * The strong tag of an article.
     *
     * @param representation what else decides on the content, such as the wanted fields; may be empty
     */
    public static String strongTag(String archive, long revision, String representation) {
        return '"' + state(archive, revision) + representationSuffix(representation) + '"';
    }

    /**
     * The weak tag of anything that follows from the archive at a revision: the same request then has an equal answer.
     *
     * @param more what else the answer depends on beside the archive and the address, such as today's date; may be
     *     empty
     */
    public static String weakTag(String archive, long revision, String more) {
        return "W/\"" + state(archive, revision) + representationSuffix(more) + '"';
    }

    /** Whether {@code If-None-Match} names the tag, so that the client has what it asks for. */
    public static boolean isNotModified(HttpHeaders request, String tag) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(given -> given.equals("*") || weakForm(given).equals(weakForm(tag)));
    }

    /** 304 where the client names the tag, else what there is to answer; both carry the tag. */
    public static Response respond(HttpHeaders request, String tag, Supplier<Response.ResponseBuilder> fresh) {
        Response.ResponseBuilder response = isNotModified(request, tag) ? Response.notModified() : fresh.get();
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    /**
     * Whether the client has what it asks for: by {@code If-None-Match} where it is sent, else by
     * {@code If-Modified-Since}, which knows whole seconds only. Nothing else is looked at, so a request that forbids
     * caches to answer gets its 304 as well.
     */
    public static boolean isNotModified(HttpHeaders request, String tag, Instant modified) {
        if (!headerValues(request, HttpHeaders.IF_NONE_MATCH).isEmpty()) {
            return isNotModified(request, tag);
        }
        List<String> since = headerValues(request, HttpHeaders.IF_MODIFIED_SINCE);
        return since.size() == 1 && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(parseDate(since.get(0)));
    }

    /** Whether {@code If-Match} is absent, or names this state of an article. */
    public static boolean satisfiesIfMatch(HttpHeaders request, String archive, long revision) {
        return !hasIfMatch(request)
                || parseTags(request, HttpHeaders.IF_MATCH)
                        .anyMatch(tag -> tag.equals("*") || namesState(tag, state(archive, revision)));
    }

    /** Whether there is an {@code If-Match} at all: it then wants the article to be there. */
    public static boolean hasIfMatch(HttpHeaders request) {
        return !headerValues(request, HttpHeaders.IF_MATCH).isEmpty();
    }

    /** Whether {@code If-Match} holds a weak tag, which never matches. */
    static boolean hasWeakMatch(HttpHeaders request) {
        return parseTags(request, HttpHeaders.IF_MATCH).anyMatch(tag -> tag.startsWith("W/"));
    }

    /** Whether {@code If-None-Match} forbids a write because this state, or any, is there. */
    public static boolean failsIfNoneMatch(HttpHeaders request, String archive, long revision) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(tag -> tag.equals("*") || namesState(weakForm(tag), state(archive, revision)));
    }

    /** Whether {@code If-None-Match} wants that there is no article, whatever its state. */
    static boolean hasIfNoneMatchAny(HttpHeaders request) {
        return parseTags(request, HttpHeaders.IF_NONE_MATCH).anyMatch("*"::equals);
    }

    private static String state(String archive, long revision) {
        return archive.substring(0, Math.min(ARCHIVE_PREFIX_LENGTH, archive.length())) + "-" + revision;
    }

    /** A weak tag never matches: If-Match compares strongly. */
    private static boolean namesState(String tag, String state) {
        return tag.startsWith('"' + state + '"') || tag.startsWith('"' + state + '-');
    }

    /** A tag for the weak comparison, which does not care how the content is encoded. */
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

    /** A date that cannot be read is to be ignored: it is then as if the article had changed ever since. */
    private static Instant parseDate(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private static Stream<String> parseTags(HttpHeaders request, String header) {
        return headerValues(request, header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty());
    }

    private static List<String> headerValues(HttpHeaders request, String header) {
        List<String> lines = request.getRequestHeader(header);
        return lines == null ? List.of() : lines;
    }
}
