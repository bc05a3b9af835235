package dev.dateline.http.limit;

import dev.dateline.http.HttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Limits the time in which the body of an HTTP/2 request has to arrive, as {@link RequestTimeoutHandler} does for
 * HTTP/1: 408, after which the stream is reset. The other streams of the connection continue. A connection that sends
 * nothing is closed by {@code quarkus.http.idle-timeout}.
 */
@ApplicationScoped
class Http2RequestTimeout {

    private static final int FILTER_PRIORITY = 945;

    private final Duration timeout;

    Http2RequestTimeout(HttpConfig config) {
        this.timeout = config.requestTimeout();
    }

    void register(@Observes Filters filters) {
        filters.register(this::startTimer, FILTER_PRIORITY);
    }

    private void startTimer(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2
                && !context.request().uri().startsWith(RequestTimeoutHandler.IMPORTS_PATH)) {
            long timer = context.vertx().setTimer(timeout.toMillis(), late -> rejectIfIncomplete(context));
            context.addEndHandler(answered -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static void rejectIfIncomplete(RoutingContext context) {
        if (!context.request().isEnded() && !context.response().headWritten()) {
            context.fail(408);
        }
    }
}
