package dev.dateline.http;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * How many answers are made at a time, and how much of them may wait to be read: each is whole in memory until its
 * client has taken it, and more at a time are not sooner done. Whoever comes meanwhile waits for a turn; while clients
 * leave too much unread, until the idle timeout cuts them off, others are sent away.
 */
@ApplicationScoped
class ReadLimit {

    private static final Logger LOG = Logger.getLogger(ReadLimit.class);
    private static final long LOG_EVERY = TimeUnit.MINUTES.toNanos(1);
    private static final int AFTER_LIMITS = 800;
    private static final int AT_LEAST = 16;
    private static final int PER_PROCESSOR = 4;
    private static final int SHARE = 4; // of the memory that the process may have for what it sends and receives

    private final Turns turns =
            new Turns(Math.max(AT_LEAST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    private final long most;
    private final AtomicLong logNext = new AtomicLong(System.nanoTime());

    ReadLimit(HttpConfig config) {
        this.most = config.unread().map(size -> size.asLongValue()).orElse(PlatformDependent.maxDirectMemory() / SHARE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_LIMITS);
    }

    private void handle(RoutingContext context) {
        if (!Cors.isRead(context.request()) || RateLimit.isFree(context)) {
            context.next();
        } else {
            context.request().pause();
            Context loop = context.vertx().getOrCreateContext();
            Turns.Turn turn = turns.turn(() -> loop.runOnContext(now -> begin(context)));
            context.addHeadersEndHandler(made -> turn.end()); // an answer is sent when it is whole, a stream at once
            context.addEndHandler(over -> turn.end());
            turns.begin(turn);
        }
    }

    private void begin(RoutingContext context) {
        context.request().resume();
        if (PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() > most) {
            log();
            context.fail(503);
        } else {
            context.next();
        }
    }

    /** Not for each request, or clients could fill the disk too. */
    private void log() {
        long next = logNext.get();
        long now = System.nanoTime();
        if (now - next >= 0 && logNext.compareAndSet(next, now + LOG_EVERY)) {
            LOG.warn("Clients leave more unread than dateline.http.unread: reads are refused meanwhile.");
        }
    }
}
