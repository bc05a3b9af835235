package dev.dateline.http;

import dev.dateline.http.conditional.VaryHeader;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cross-origin resource sharing (CORS): pages of any origin may read, pages of the configured origins may also write.
 * Credentials of the browser, such as cookies, are never allowed; a key in a header belongs to the page, not to the
 * browser.
 */
@ApplicationScoped
public class Cors {

    private static final String READ_METHODS = "GET, HEAD";
    private static final String WRITE_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String ALLOWED_HEADERS =
            "Authorization, X-API-Key, Content-Type, If-Match, If-None-Match, Idempotency-Key, Prefer, Last-Event-ID";
    private static final String EXPOSED_HEADERS =
            "ETag, Link, Location, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Total-Count";
    private static final String MAX_AGE_SECONDS = "86400";
    private static final Set<String> READ_METHOD_NAMES = Set.of("GET", "HEAD");

    /** Header names separated by commas (RFC 9110), at most 2,000 characters. */
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,2000}");

    private final Set<String> writeOrigins;

    Cors(HttpConfig config) {
        this.writeOrigins = Set.copyOf(config.writeOrigins().orElse(Set.of()));
    }

    /** Returns whether the request is a CORS preflight. */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method")
                && request.headers().contains("Origin");
    }

    /**
     * Adds the CORS headers. Responses to reads carry the same headers for every origin, and without one, so that a
     * cache may serve them to any client.
     */
    void addHeaders(HttpServerRequest request, MultiMap headers) {
        if (isPreflight(request)) {
            addPreflightHeaders(request, headers);
        } else if (isRead(request)) {
            headers.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        } else {
            VaryHeader.add(headers, "Origin");
            if (isWriteOrigin(request)) {
                headers.set("Access-Control-Allow-Origin", request.getHeader("Origin"))
                        .set("Access-Control-Expose-Headers", EXPOSED_HEADERS);
            }
        }
    }

    /**
     * Adds the headers of a preflight response. Browsers always send a POST regardless of Access-Control-Allow-Methods,
     * so for other origins the headers that carry a key are not allowed.
     */
    private void addPreflightHeaders(HttpServerRequest request, MultiMap headers) {
        boolean writer = isWriteOrigin(request);
        boolean post = "POST".equals(request.getHeader("Access-Control-Request-Method"));
        VaryHeader.add(headers, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        headers.set("Access-Control-Allow-Origin", writer ? request.getHeader("Origin") : "*")
                .set("Access-Control-Allow-Methods", writer ? WRITE_METHODS : READ_METHODS)
                .set("Access-Control-Allow-Headers", allowedHeaders(request, writer, post))
                .set("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }

    /** Any header may accompany a read, such as those that tracing libraries add: none of them changes the answer. */
    private static String allowedHeaders(HttpServerRequest request, boolean writer, boolean post) {
        String requested = request.getHeader("Access-Control-Request-Headers");
        if (requested != null
                && READ_METHOD_NAMES.contains(request.getHeader("Access-Control-Request-Method"))
                && HEADER_NAMES.matcher(requested).matches()) {
            return requested;
        }
        return writer || !post ? ALLOWED_HEADERS : "Content-Type";
    }

    private boolean isWriteOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && writeOrigins.contains(origin);
    }

    /** Returns whether the request only reads: its method is GET or HEAD. */
    public static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
