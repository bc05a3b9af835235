package dev.dateline.http;

import dev.dateline.Seldom;
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
class ReadLimit {

    private static final Logger LOG = Logger.getLogger(ReadLimit.class);
    private static final int AFTER_LIMITS = 800;
    private static final String TURN = ReadLimit.class.getName();
    private static final String AT_WORK = TURN + ".atWork";
    private static final int USUAL = 16;
    private static final int FEWEST = 4;
    private static final long LARGE = 128 << 20; // bytes that the largest answers take while they are made, roughly
    private static final int PER_PROCESSOR = 4;

    private final Turns turns = new Turns(places());
    private final long most;
    private final Seldom log = new Seldom(Duration.ofMinutes(1));
    private final CurrentVertxRequest current;

    ReadLimit(HttpConfig config, CurrentVertxRequest current) {
        this.current = current;
        this.most = config.unread();
    }

    /** How many answers are made at a time. */
    static int places() {
        Runtime machine = Runtime.getRuntime();
        long held = Math.max(FEWEST, machine.maxMemory() / LARGE);
        return (int) Math.min(held, Math.max(USUAL, PER_PROCESSOR * machine.availableProcessors()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_LIMITS);
    }

    private void handle(RoutingContext context) {
        if (!Cors.isRead(context.request()) || RateLimit.isFree(context)) {
            context.next();
        } else {
            context.request().pause();
            queue(context, context.vertx().getOrCreateContext());
        }
    }

    /** While a client leaves its last answer unread, none is made for it, or a thread would wait for it as long. */
    private void queue(RoutingContext context, Context loop) {
        if (context.response().writeQueueFull()) {
            context.response().drainHandler(read -> {
                context.response().drainHandler(null);
                queue(context, loop);
            });
            return;
        }
        Turns.Turn turn = turns.turn(() -> loop.runOnContext(now -> begin(context)));
        context.put(TURN, turn);
        context.addHeadersEndHandler(sent -> turn.end());
        context.addEndHandler(over -> {
            if (context.get(AT_WORK) == null) {
                turn.end();
            }
        });
        turns.begin(turn);
    }

    private void begin(RoutingContext context) {
        context.request().resume();
        Turns.Turn turn = context.get(TURN);
        if (turn.isOver() || context.response().closed()) {
            turn.end();
        } else if (PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() > most) {
            if (log.isTime()) {
                LOG.warn("Clients leave more unread than dateline.http.unread: reads are refused meanwhile.");
            }
            context.fail(503);
        } else {
            context.next();
        }
    }

    /** From here on an endpoint is at work, and goes on also where its client goes away. */
    @ServerRequestFilter(preMatching = true)
    void work() {
        RoutingContext context = current.getCurrent();
        context.put(AT_WORK, true);
        CurrentRequestManager.get().registerCompletionCallback(failure -> end(context));
    }

    /**
     * An endpoint has what it answers. In HTTP/2 its head may wait for the client, since others of the connection have
     * taken the room meanwhile, and must not make everybody wait.
     */
    @ServerResponseFilter
    void found() {
        RoutingContext context = current.getCurrent();
        if (context.request().version() == HttpVersion.HTTP_2) {
            end(context);
        }
    }

    private static void end(RoutingContext context) {
        Turns.Turn turn = context.get(TURN);
        if (turn != null) {
            turn.end();
        }
    }
}
