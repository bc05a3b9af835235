package dev.dateline.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left of a body when the answer is out. Many clients read nothing before they have sent everything, so it is
 * read and forgotten, as far as that is bearable; then the connection is closed.
 */
@ApplicationScoped
class UnreadBodies {

    private static final int BEFORE_ALL = -1001;
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_MILLIS = 10_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(answered -> {
            if (!context.request().isEnded() && !context.response().closed()) {
                drain(context);
            }
        });
        context.next();
    }

    private static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        AtomicLong left = new AtomicLong(MOST_BYTES);
        long timer = context.vertx()
                .setTimer(MOST_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(all -> context.vertx().cancelTimer(timer));
        request.handler(some -> {
            if (left.addAndGet(-some.length()) < 0) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
