package dev.dateline.http.conformance;

import java.util.List;
import java.util.Map;

/**
 * A request and what was answered.
 *
 * @param path the path of the URL, decoded
 * @param query the values of each query parameter, decoded
 * @param status the status of the response
 * @param contentType the value of the header, or null
 * @param body the body of the response; empty if it is not JSON
 */
record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        int status,
        String contentType,
        Map<String, String> headers,
        String body) {

    /** Whether a content type is JSON. One JSON value a line is not. */
    static boolean isJson(String contentType) {
        return contentType != null && contentType.matches("application/([a-z.+-]+\\+)?json(;.*)?");
    }

    /** The media type without parameters; null if there is none. */
    String mediaType() {
        return contentType == null ? null : contentType.replaceFirst(";.*", "").strip();
    }

    boolean isSuccess() {
        return status < 300;
    }
}
