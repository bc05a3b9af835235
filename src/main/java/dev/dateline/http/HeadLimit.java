package dev.dateline.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long an address and the headers of a request may be. The framework has limits of its own, which lie far beyond
 * these, since it answers to what passes them with a status and not a word.
 */
@ApplicationScoped
class HeadLimit {

    private static final int AFTER_HEADERS = 950;
    private static final int ADDRESS = 65_536;
    private static final int HEADERS = 16_384;

    void register(@Observes Filters filters) {
        filters.register(HeadLimit::handle, AFTER_HEADERS);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > ADDRESS) {
            context.fail(414);
        } else if (length(request) > HEADERS) {
            context.fail(431);
        } else {
            context.next();
        }
    }

    private static long length(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length() + 4L)
                .sum();
    }
}
