package dev.dateline.http.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.http.HttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * How many requests a client may make in a minute, where the operator has set a limit. A client is an address: what it
 * says of itself in headers can be made up.
 */
@ApplicationScoped
class FixedWindowRateLimiter {

    private static final int FILTER_PRIORITY = 900;
    private static final String HEALTH_PATH = "/q/health";
    private static final int WINDOW_SECONDS = 60;
    private static final int MAX_CLIENTS = 100_000;

    /**
     * A minute of a client.
     *
     * @param end in nanoseconds of {@link System#nanoTime()}
     */
    private record Window(long end, int requests) {

        Window next(long now) {
            return end - now <= 0 ? open(now) : new Window(end, requests + 1);
        }

        static Window open(long now) {
            return new Window(now + WINDOW_SECONDS * 1_000_000_000L, 1);
        }

        /** Whole seconds until it is over, at least one. */
        long secondsLeft(long now) {
            return Math.max(1, (end - now + 999_999_999L) / 1_000_000_000L);
        }
    }

    private final Optional<Integer> requestsPerMinute;
    private final ConcurrentMap<String, Window> windows = windows();

    FixedWindowRateLimiter(HttpConfig config) {
        this.requestsPerMinute = config.requestsPerMinute();
    }

    void register(@Observes Filters filters) {
        requestsPerMinute.ifPresent(limit -> filters.register(context -> handle(context, limit), FILTER_PRIORITY));
    }

    private void handle(RoutingContext context, int limit) {
        if (isExempt(context)) {
            context.next();
            return;
        }
        long now = System.nanoTime();
        Window minute = increment(context.request().remoteAddress(), now);
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Policy", "\"minute\";q=" + limit + ";w=" + WINDOW_SECONDS)
                .set(
                        "RateLimit",
                        "\"minute\";r=" + Math.max(0, limit - minute.requests) + ";t=" + minute.secondsLeft(now));
        if (minute.requests > limit) {
            headers.set("Retry-After", String.valueOf(minute.secondsLeft(now)));
            context.fail(429);
        } else {
            context.next();
        }
    }

    /** A supervisor that shares an address with clients must not take the service for dead, nor when it is busy. */
    static boolean isExempt(RoutingContext context) {
        String path = context.request().path(); // as it came: one with a broken escape cannot be normalized
        return path != null && path.startsWith(HEALTH_PATH);
    }

    /** Clients that come from ever new addresses drive out each other rather than those who come again and again. */
    private static ConcurrentMap<String, Window> windows() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterWrite(Duration.ofSeconds(WINDOW_SECONDS))
                .<String, Window>build()
                .asMap();
    }

    private Window increment(SocketAddress client, long now) {
        return windows.compute(
                client == null ? "" : client.hostAddress(),
                (address, minute) -> minute == null ? Window.open(now) : minute.next(now));
    }
}
