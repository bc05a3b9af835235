package dev.dateline.http.limit;

import dev.dateline.LogThrottle;
import dev.dateline.http.Cors;
import dev.dateline.http.HttpConfig;
import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Limits how many reads are processed at a time, and how many bytes of responses may wait to be sent: each response
 * stays in memory until its client has received it, and more concurrency does not finish earlier. Further requests wait
 * for a permit. While clients leave more unread than allowed, until the idle timeout disconnects them, reads are
 * answered 503.
 */
@ApplicationScoped
class ReadConcurrencyLimiter {

    private static final Logger LOG = Logger.getLogger(ReadConcurrencyLimiter.class);
    private static final int FILTER_PRIORITY = 800;
    private static final String PERMIT_KEY = ReadConcurrencyLimiter.class.getName();
    private static final String ENDPOINT_STARTED_KEY = PERMIT_KEY + ".atWork";
    private static final int BASE_PERMITS = 16;
    private static final int MIN_PERMITS = 4;
    private static final long LARGE_RESPONSE_BYTES =
            128 << 20; // approximate memory of the largest responses while they are built
    private static final int PERMITS_PER_PROCESSOR = 4;

    private final FairAsyncSemaphore semaphore = new FairAsyncSemaphore(permits());
    private final long maxUnreadBytes;
    private final LogThrottle logThrottle = new LogThrottle(Duration.ofMinutes(1));
    private final CurrentVertxRequest currentRequest;

    ReadConcurrencyLimiter(HttpConfig config, CurrentVertxRequest current) {
        this.currentRequest = current;
        this.maxUnreadBytes = config.unread();
    }

    /** Returns how many reads are processed at a time. */
    static int permits() {
        Runtime machine = Runtime.getRuntime();
        long held = Math.max(MIN_PERMITS, machine.maxMemory() / LARGE_RESPONSE_BYTES);
        return (int) Math.min(held, Math.max(BASE_PERMITS, PERMITS_PER_PROCESSOR * machine.availableProcessors()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FILTER_PRIORITY);
    }

    private void handle(RoutingContext context) {
        if (!Cors.isRead(context.request()) || FixedWindowRateLimiter.isExempt(context)) {
            context.next();
        } else {
            context.request().pause();
            enqueue(context, context.vertx().getOrCreateContext());
        }
    }

    /**
     * Waits for a permit. While the client has not read its last response, no new one is started for it: otherwise a
     * thread would block on the client for that time.
     */
    private void enqueue(RoutingContext context, Context loop) {
        if (context.response().writeQueueFull()) {
            context.response().drainHandler(read -> {
                context.response().drainHandler(null);
                enqueue(context, loop);
            });
            return;
        }
        FairAsyncSemaphore.Permit permit = semaphore.newPermit(() -> loop.runOnContext(now -> proceed(context)));
        context.put(PERMIT_KEY, permit);
        context.addHeadersEndHandler(sent -> permit.release());
        context.addEndHandler(over -> {
            if (context.get(ENDPOINT_STARTED_KEY) == null) {
                permit.release();
            }
        });
        semaphore.acquire(permit);
    }

    private void proceed(RoutingContext context) {
        context.request().resume();
        FairAsyncSemaphore.Permit permit = context.get(PERMIT_KEY);
        if (permit.isReleased() || context.response().closed()) {
            permit.release();
        } else if (PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() > maxUnreadBytes) {
            if (logThrottle.tryAcquire()) {
                LOG.warn("Responses that clients have not read exceed dateline.http.unread; reads are "
                        + "answered 503 until clients catch up.");
            }
            context.fail(503);
        } else {
            context.next();
        }
    }

    /**
     * Marks that an endpoint has started: it continues even if its client disconnects, so its permit is released only
     * when it completes.
     */
    @ServerRequestFilter(preMatching = true)
    void markStarted() {
        RoutingContext context = currentRequest.getCurrent();
        context.put(ENDPOINT_STARTED_KEY, true);
        CurrentRequestManager.get().registerCompletionCallback(failure -> release(context));
    }

    /**
     * Releases the permit as soon as an HTTP/2 endpoint has its response. The response head may have to wait for the
     * client because other streams have used up the flow-control window of the connection, and other clients must not
     * wait for that.
     */
    @ServerResponseFilter
    void releaseOnResponse() {
        RoutingContext context = currentRequest.getCurrent();
        if (context.request().version() == HttpVersion.HTTP_2) {
            release(context);
        }
    }

    private static void release(RoutingContext context) {
        FairAsyncSemaphore.Permit permit = context.get(PERMIT_KEY);
        if (permit != null) {
            permit.release();
        }
    }
}
