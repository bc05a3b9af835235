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
 * Fixed-window rate limiter: limits how many requests a client may make per minute, if the operator has set a limit. A
 * client is identified by its address, since headers can be forged.
 */
@ApplicationScoped
class FixedWindowRateLimiter {

    private static final int FILTER_PRIORITY = 900;
    private static final String HEALTH_PATH = "/q/health";
    private static final int WINDOW_SECONDS = 60;
    private static final int MAX_CLIENTS = 100_000;

    /**
     * One window of a client.
     *
     * @param end the end of the window, in nanoseconds of {@link System#nanoTime()}
     */
    private record Window(long end, int requests) {

        Window next(long now) {
            return end - now <= 0 ? open(now) : new Window(end, requests + 1);
        }

        static Window open(long now) {
            return new Window(now + WINDOW_SECONDS * 1_000_000_000L, 1);
        }

        /** Returns the whole seconds until the window ends, at least 1. */
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
        Window window = increment(context.request().remoteAddress(), now);
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Policy", "\"minute\";q=" + limit + ";w=" + WINDOW_SECONDS)
                .set(
                        "RateLimit",
                        "\"minute\";r=" + Math.max(0, limit - window.requests) + ";t=" + window.secondsLeft(now));
        if (window.requests > limit) {
            headers.set("Retry-After", String.valueOf(window.secondsLeft(now)));
            context.fail(429);
        } else {
            context.next();
        }
    }

    /**
     * Exempts health checks: a monitor that shares an address with clients, or checks a busy service, must not consider
     * it dead.
     */
    static boolean isExempt(RoutingContext context) {
        String path = context.request().path(); // not normalized: a path with invalid percent-encoding cannot be
        return path != null && path.startsWith(HEALTH_PATH);
    }

    /**
     * Creates the bounded map of windows. Its eviction policy favours frequent clients, so that requests from ever new
     * addresses evict each other first.
     */
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
                (address, window) -> window == null ? Window.open(now) : window.next(now));
    }
}
