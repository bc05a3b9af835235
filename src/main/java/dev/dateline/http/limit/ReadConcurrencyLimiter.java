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
 * How many answers are made at a time, and how much of them may wait to be read: each lies in memory until its client
 * has taken it, and more at a time are not sooner done. Whoever comes meanwhile waits for a turn; while clients leave
 * too much unread, until the idle timeout cuts them off, others are sent away.
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
            128 << 20; // bytes that the largest answers take while they are made, roughly
    private static final int PERMITS_PER_PROCESSOR = 4;

    private final FairAsyncSemaphore semaphore = new FairAsyncSemaphore(permits());
    private final long maxUnreadBytes;
    private final LogThrottle logThrottle = new LogThrottle(Duration.ofMinutes(1));
    private final CurrentVertxRequest currentRequest;

    ReadConcurrencyLimiter(HttpConfig config, CurrentVertxRequest current) {
        this.currentRequest = current;
        this.maxUnreadBytes = config.unread();
    }

    /** How many answers are made at a time. */
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

    /** While a client leaves its last answer unread, none is made for it, or a thread would wait for it as long. */
    private void enqueue(RoutingContext context, Context loop) {
        if (context.response().writeQueueFull()) {
            context.response().drainHandler(read -> {
                context.response().drainHandler(null);
                enqueue(context, loop);
            });
            return;
        }
        FairAsyncSemaphore.Permit turn = semaphore.newPermit(() -> loop.runOnContext(now -> proceed(context)));
        context.put(PERMIT_KEY, turn);
        context.addHeadersEndHandler(sent -> turn.release());
        context.addEndHandler(over -> {
            if (context.get(ENDPOINT_STARTED_KEY) == null) {
                turn.release();
            }
        });
        semaphore.acquire(turn);
    }

    private void proceed(RoutingContext context) {
        context.request().resume();
        FairAsyncSemaphore.Permit turn = context.get(PERMIT_KEY);
        if (turn.isReleased() || context.response().closed()) {
            turn.release();
        } else if (PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() > maxUnreadBytes) {
            if (logThrottle.tryAcquire()) {
                LOG.warn("Clients leave more unread than dateline.http.unread: reads are refused meanwhile.");
            }
            context.fail(503);
        } else {
            context.next();
        }
    }

    /** From here on an endpoint is at work, and goes on also where its client goes away. */
    @ServerRequestFilter(preMatching = true)
    void markStarted() {
        RoutingContext context = currentRequest.getCurrent();
        context.put(ENDPOINT_STARTED_KEY, true);
        CurrentRequestManager.get().registerCompletionCallback(failure -> release(context));
    }

    /**
     * An endpoint has what it answers. In HTTP/2 its head may wait for the client, since others of the connection have
     * taken the room meanwhile, and must not make everybody wait.
     */
    @ServerResponseFilter
    void releaseOnResponse() {
        RoutingContext context = currentRequest.getCurrent();
        if (context.request().version() == HttpVersion.HTTP_2) {
            release(context);
        }
    }

    private static void release(RoutingContext context) {
        FairAsyncSemaphore.Permit turn = context.get(PERMIT_KEY);
        if (turn != null) {
            turn.release();
        }
    }
}
