package dev.dateline.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What every answer carries, and the answer to {@code OPTIONS}. It stands before all routes, so that also what the
 * framework answers by itself is dressed like ours.
 */
@ApplicationScoped
class Headers {

    private static final int BEFORE_ALL = 1000;
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_PAGES = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /** What answers to nobody in particular carry too. */
    static final Map<String, String> SAFE = Map.of(
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Content-Security-Policy", NOTHING);

    private final HttpConfig config;
    private final Cors cors;
    private final Endpoints endpoints;
    private final Clock clock = new Clock();

    Headers(HttpConfig config, Cors cors, Endpoints endpoints) {
        this.config = config;
        this.cors = cors;
        this.endpoints = endpoints;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> add(context));
        String methods = context.request().method().equals(HttpMethod.OPTIONS) ? options(context) : null;
        if (methods == null) {
            context.next();
        } else {
            context.response().setStatusCode(204).putHeader("Allow", methods).end();
        }
    }

    /** What to say to {@code OPTIONS}; null where somebody else answers it. */
    private String options(RoutingContext context) {
        String path = context.normalizedPath();
        String methods = endpoints.methods(path);
        String patches = methods == null ? null : endpoints.patches(path);
        if (patches != null) {
            context.response().putHeader("Accept-Patch", patches);
        }
        return methods == null && Cors.isPreflight(context.request()) ? "GET, HEAD, OPTIONS" : methods;
    }

    private void add(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        headers.set("Date", clock.now())
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", isOwnPage(request) ? OWN_PAGES : NOTHING);
        }
        if (!headers.contains("Cache-Control")) {
            headers.set(
                    "Cache-Control", cacheControl(request, context.response().getStatusCode()));
        }
        if ("application/json;charset=UTF-8".equals(headers.get("Content-Type"))) {
            headers.set("Content-Type", "application/json"); // as the framework says after HEAD; JSON is UTF-8 anyway
        }
        Vary.add(headers, "Accept-Encoding, Authorization, X-API-Key");
        cors.add(request, headers);
        Encoding.mark(request, context.response());
    }

    private static boolean isOwnPage(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/q/swagger-ui");
    }

    private String cacheControl(HttpServerRequest request, int status) {
        if (request.headers().contains("Authorization") || request.headers().contains("X-API-Key")) {
            return "private, no-store";
        }
        return Cors.isRead(request) && status < 400 ? config.cacheControl() : "no-store";
    }
}
