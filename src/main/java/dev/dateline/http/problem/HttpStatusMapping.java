package dev.dateline.http.problem;

import dev.dateline.Failure;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/** What each kind of failure is in HTTP. */
public final class HttpStatusMapping {

    /** Where RFC 9110 has found a better phrase than the one that Netty still has. */
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

    /** The phrase of a status, which is what RFC 9457 wants as the title of a problem without a type. */
    public static String title(int status) {
        return RFC_9110_PHRASES.getOrDefault(
                status, HttpResponseStatus.valueOf(status).reasonPhrase());
    }

    /** What there is to say where only the status is known. */
    public static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "Send a valid key: 'Authorization: Bearer …' or 'X-API-Key: …'.";
            case 403 -> "The key is valid, and this needs one with another role.";
            case 404 -> "There is nothing here; '/' names what there is.";
            case 408 -> "The request did not arrive in the time that it may take.";
            case 405 -> "The method is none that this address takes.";
            case 406 -> "None of the media types in Accept can be given here.";
            case 413 -> "The body is larger than can be taken here.";
            case 414 -> "The address is longer than can be taken here.";
            case 415 -> "The Content-Type of the body is not understood here.";
            case 429 -> "Too many requests came from this address; Retry-After says when there is room again.";
            case 431 -> "The headers are longer than can be taken here.";
            case 505 -> "HTTP/1.0, HTTP/1.1 and HTTP/2 are spoken here.";
            case 503 -> "The service cannot answer at present.";
            default -> status >= 500 ? "This is a fault of the service. It has been logged." : null;
        };
    }
}
