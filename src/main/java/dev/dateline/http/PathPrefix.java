package dev.dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * The path under which a proxy publishes this service, as it says in {@code X-Forwarded-Prefix}. Every link starts with
 * it. The framework evaluates the header only if address forwarding is enabled and the proxy is trusted.
 *
 * @param value a path such as {@code /archive}, without a slash at its end; empty without a prefix
 */
public record PathPrefix(String value) {

    /** No prefix. */
    public static final PathPrefix NONE = new PathPrefix("");

    private static final int MAX_CHARACTERS = 200;

    /**
     * Segments of unreserved characters, none of which is "." or "..": nothing that could change the host of a link.
     */
    private static final Pattern VALID_PATTERN = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)+");

    /**
     * Returns the prefix of a request; {@link #NONE} if the proxy sends none, or one that is longer than 200 characters
     * or not a path of letters, digits, {@code . _ ~ -}.
     */
    public static PathPrefix of(HttpServerRequest request) {
        String uri = request.uri(); // the framework puts the prefix before it, but not before the path
        String path = request.path();
        if (uri == null || path == null) {
            return NONE;
        }
        int queryLength = request.query() == null ? 0 : request.query().length() + 1;
        int length = uri.length() - path.length() - queryLength;
        boolean isPrefixed = length > 0 && length <= MAX_CHARACTERS && uri.startsWith(path, length);
        String prefix = isPrefixed ? uri.substring(0, length) : "";
        return VALID_PATTERN.matcher(prefix).matches() ? new PathPrefix(prefix) : NONE;
    }

    /** Returns a path of this service as clients see it; null for null. */
    public String apply(String path) {
        return path == null ? null : value + path;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
