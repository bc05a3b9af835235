package dev.dateline.http;

import com.github.benmanes.caffeine.cache.Caffeine;
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
class RateLimit {

    private static final int AFTER_HEADERS = 900;
    private static final String HEALTH = "/q/health";
    private static final int SECONDS = 60;
    private static final int MAX_CLIENTS = 100_000;

    /**
     * A minute of a client.
     *
     * @param end in nanoseconds of {@link System#nanoTime()}
     */
    private record Minute(long end, int used) {

        Minute next(long now) {
            return end - now <= 0 ? first(now) : new Minute(end, used + 1);
        }

        static Minute first(long now) {
            return new Minute(now + SECONDS * 1_000_000_000L, 1);
        }

        /** Whole seconds until it is over, at least one. */
        long left(long now) {
            return Math.max(1, (end - now + 999_999_999L) / 1_000_000_000L);
        }
    }

    private final Optional<Integer> most;
    private final ConcurrentMap<String, Minute> minutes = minutes();

    RateLimit(HttpConfig config) {
        this.most = config.requestsPerMinute();
    }

    void register(@Observes Filters filters) {
        most.ifPresent(limit -> filters.register(context -> handle(context, limit), AFTER_HEADERS));
    }

    private void handle(RoutingContext context, int limit) {
        if (isFree(context)) {
            context.next();
            return;
        }
        long now = System.nanoTime();
        Minute minute = count(context.request().remoteAddress(), now);
        MultiMap headers = context.response().headers();
        headers.set("RateLimit-Policy", "\"minute\";q=" + limit + ";w=" + SECONDS)
                .set("RateLimit", "\"minute\";r=" + Math.max(0, limit - minute.used) + ";t=" + minute.left(now));
        if (minute.used > limit) {
            headers.set("Retry-After", String.valueOf(minute.left(now)));
            context.fail(429);
        } else {
            context.next();
        }
    }

    /** A supervisor that shares an address with clients must not take the service for dead, nor when it is busy. */
    static boolean isFree(RoutingContext context) {
        String path = context.request().path(); // as it came: one with a broken escape cannot be normalized
        return path != null && path.startsWith(HEALTH);
    }

    /** Clients that come from ever new addresses drive out each other rather than those who come again and again. */
    private static ConcurrentMap<String, Minute> minutes() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterWrite(Duration.ofSeconds(SECONDS))
                .<String, Minute>build()
                .asMap();
    }

    private Minute count(SocketAddress client, long now) {
        return minutes.compute(
                client == null ? "" : client.hostAddress(),
                (address, minute) -> minute == null ? Minute.first(now) : minute.next(now));
    }
}
