package dev.dateline.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * What pages of other origins may do: read, all of them; write, the ones that are named. Never with cookies or the
 * browser's own credentials; a key in a header is the page's, not the browser's.
 */
@ApplicationScoped
class Cors {

    private static final String READS = "GET, HEAD";
    private static final String WRITES = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENDS =
            "Authorization, X-API-Key, Content-Type, If-Match, If-None-Match, Idempotency-Key, Prefer, Last-Event-ID";
    private static final String SEES =
            "ETag, Link, Location, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Total-Count";
    private static final String A_DAY = "86400";

    private final Set<String> writers;

    Cors(HttpConfig config) {
        this.writers = Set.copyOf(config.writeOrigins().orElse(Set.of()));
    }

    /** Whether a browser asks what the page of another origin may do. */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method")
                && request.headers().contains("Origin");
    }

    /**
     * Says what the page may do. Answers to reads say the same to every origin, also to none, so that a cache may give
     * them to anybody.
     */
    void add(HttpServerRequest request, MultiMap headers) {
        if (isPreflight(request)) {
            preflight(request, headers);
        } else if (isRead(request)) {
            headers.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", SEES);
        } else {
            Vary.add(headers, "Origin");
            if (isWriter(request)) {
                headers.set("Access-Control-Allow-Origin", request.getHeader("Origin"))
                        .set("Access-Control-Expose-Headers", SEES);
            }
        }
    }

    /** Browsers send a POST whatever methods are allowed here, so that of others is let through without a key. */
    private void preflight(HttpServerRequest request, MultiMap headers) {
        boolean writer = isWriter(request);
        boolean post = "POST".equals(request.getHeader("Access-Control-Request-Method"));
        Vary.add(headers, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        headers.set("Access-Control-Allow-Origin", writer ? request.getHeader("Origin") : "*")
                .set("Access-Control-Allow-Methods", writer ? WRITES : READS)
                .set("Access-Control-Allow-Headers", writer || !post ? SENDS : "Content-Type")
                .set("Access-Control-Max-Age", A_DAY);
    }

    private boolean isWriter(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && writers.contains(origin);
    }

    /** Whether a request changes nothing. */
    static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
