package dev.dateline.http.limit;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Drains what is left of a request body after the response has been sent. Many clients read nothing before they have
 * sent everything, so the rest is read and discarded, up to 64 MiB and 10 seconds; then the connection is closed.
 */
@ApplicationScoped
class RequestBodyDrainer {

    private static final int ROUTE_ORDER = -1001;
    private static final long MAX_DRAIN_BYTES = 64L << 20;
    private static final long MAX_DRAIN_MILLIS = 10_000;
    private static final long HTTP_2_NO_ERROR = 0;

    void register(@Observes Router router) {
        router.route().order(ROUTE_ORDER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        if (hasBody(context.request())) {
            Context loop = context.vertx().getOrCreateContext(); // responses are sent by other threads
            context.addEndHandler(answered -> loop.runOnContext(now -> drainIfUnread(context)));
        }
        context.next();
    }

    /** Returns whether the request may have a body; in HTTP/2, a body need not be announced by headers. */
    private static boolean hasBody(HttpServerRequest request) {
        return isHttp2(request)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static boolean isHttp2(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    private static void drainIfUnread(RoutingContext context) {
        if (!context.request().isEnded() && !context.response().closed()) {
            drain(context);
        }
    }

    /**
     * Drains the request. A paused request does not report that it has ended, so it is resumed before that is checked.
     * An HTTP/2 stream that has been answered may be reset at once (RFC 9113, section 8.1); the other streams of its
     * connection continue.
     */
    private static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        AtomicLong left = new AtomicLong(MAX_DRAIN_BYTES);
        request.handler(some -> {
            if (left.addAndGet(-some.length()) < 0) {
                request.connection().close();
            }
        });
        request.resume();
        if (!request.isEnded() && isHttp2(request)) {
            context.response().reset(HTTP_2_NO_ERROR);
        } else if (!request.isEnded()) {
            closeAfterTimeout(context.vertx(), request);
        }
    }

    /**
     * Closes the connection after a timeout. The timer is cancelled when the request ends: it would otherwise keep the
     * request, and with it the response, in memory.
     */
    private static void closeAfterTimeout(Vertx vertx, HttpServerRequest request) {
        long timer =
                vertx.setTimer(MAX_DRAIN_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(ended -> vertx.cancelTimer(timer));
    }
}
