package dev.dateline.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Limits the length of the URL and of the headers of a request. The limits of the framework are set far above these,
 * since it answers a violation with a bare status and no body.
 */
@ApplicationScoped
class RequestHeadLimitFilter {

    private static final int FILTER_PRIORITY = 950;
    private static final int MAX_URI_LENGTH = 65_536;
    private static final int MAX_HEADERS_LENGTH = 16_384;

    void register(@Observes Filters filters) {
        filters.register(RequestHeadLimitFilter::handle, FILTER_PRIORITY);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > MAX_URI_LENGTH) {
            context.fail(414);
        } else if (headersLength(request) > MAX_HEADERS_LENGTH) {
            context.fail(431);
        } else {
            context.next();
        }
    }

    private static long headersLength(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length() + 4L)
                .sum();
    }
}
