package dev.dateline.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Compressed answers are other bytes, so that their strong tag must be another (RFC 9110, section 8.8.3.3). */
final class Encoding {

    private static final String SUFFIX = "-gzip\"";

    private Encoding() {}

    /** Gives a strong tag its suffix when the answer is, or a 304 stands for, a compressed one. */
    static void mark(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        String tag = headers.get("ETag");
        if (tag == null || tag.startsWith("W/") || tag.endsWith(SUFFIX)) {
            return;
        }
        boolean bare = response.getStatusCode() != 304 && "identity".equals(headers.get("Content-Encoding"));
        if (!bare && takesGzip(request)) {
            headers.set("ETag", tag.substring(0, tag.length() - 1) + SUFFIX);
        }
    }

    /** A tag without the suffix: what it says of the state. */
    static String bare(String tag) {
        return tag.endsWith(SUFFIX) ? tag.substring(0, tag.length() - SUFFIX.length()) + '"' : tag;
    }

    /** What is said of gzip itself counts; else, what is said of everything. */
    private static boolean takesGzip(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Accept-Encoding").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of("gzip", "*")
                .map(name ->
                        codings.stream().filter(coding -> isOf(name, coding)).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .filter(coding -> !coding.matches(".*;q=0(\\.0*)?"))
                .isPresent();
    }

    private static boolean isOf(String name, String coding) {
        return coding.equals(name) || coding.startsWith(name + ";");
    }
}
