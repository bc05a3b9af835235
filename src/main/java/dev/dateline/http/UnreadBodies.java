package dev.dateline.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
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
        if (hasBody(context.request())) {
            Context loop = context.vertx().getOrCreateContext(); // answers are sent by other threads
            context.addEndHandler(answered -> loop.runOnContext(now -> leave(context)));
        }
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static void leave(RoutingContext context) {
        if (!context.request().isEnded() && !context.response().closed()) {
            drain(context);
        }
    }

    /** A request that is paused does not say that it has ended, so it is resumed before it is asked. */
    private static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        AtomicLong left = new AtomicLong(MOST_BYTES);
        request.handler(some -> {
            if (left.addAndGet(-some.length()) < 0) {
                request.connection().close();
            }
        });
        request.resume();
        if (!request.isEnded()) {
            limit(context.vertx(), request);
        }
    }

    /** Nothing may hold a request that has ended: it would hold the answer too. */
    private static void limit(Vertx vertx, HttpServerRequest request) {
        long timer = vertx.setTimer(MOST_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(ended -> vertx.cancelTimer(timer));
    }
}
