package dev.dateline.http.problem;

import dev.dateline.Failure;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/** Maps each kind of {@link Failure} to its HTTP status, and each status to its title and default detail. */
public final class HttpStatusMapping {

    /** Reason phrases that RFC 9110 has changed and Netty has not. */
    private static final Map<Integer, String> RFC_9110_PHRASES =
            Map.of(413, "Content Too Large", 414, "URI Too Long", 422, "Unprocessable Content");

    private HttpStatusMapping() {}

    static int of(Failure.Kind kind) {
        return switch (kind) { // no default: a new kind does not compile until it has a status
            case UNREADABLE -> 400;
            case INVALID -> 422;
            case MISSING -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNAVAILABLE -> 503;
            case FULL -> 507;
        };
    }

    /**
     * Returns the reason phrase of a status, which RFC 9457 requires as the title of a problem of type
     * {@code about:blank}.
     */
    public static String title(int status) {
        return RFC_9110_PHRASES.getOrDefault(
                status, HttpResponseStatus.valueOf(status).reasonPhrase());
    }

    /** Returns the detail to show when only the status is known; null when there is nothing to add to the title. */
    public static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is malformed.";
            case 401 -> "Send a valid key: 'Authorization: Bearer …' or 'X-API-Key: …'.";
            case 403 -> "The key is valid, but this operation requires a key with another role.";
            case 404 -> "There is no resource at this path; GET / lists all endpoints.";
            case 408 -> "The request did not arrive completely within the time limit.";
            case 405 -> "This path does not support the request method.";
            case 406 -> "This resource is not available in any of the media types in Accept.";
            case 413 -> "The body exceeds the maximum size.";
            case 414 -> "The URL is longer than 65,536 bytes.";
            case 415 -> "The Content-Type of the body is not supported here.";
            case 429 -> "Too many requests came from this address; Retry-After says how many seconds to wait.";
            case 431 -> "The headers are longer than 16,384 bytes in total.";
            case 505 -> "Only HTTP/1.0, HTTP/1.1 and HTTP/2 are supported.";
            case 503 -> "The service is temporarily unavailable; Retry-After says how many seconds to wait.";
            default -> status >= 500 ? "The request failed because of an internal error, which has been logged." : null;
        };
    }
}
