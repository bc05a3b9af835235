package dev.dateline.http;

import dev.dateline.http.conditional.ContentEncodingETags;
import dev.dateline.http.conditional.VaryHeader;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds the headers that every response carries, and answers {@code OPTIONS}. It runs before all routes, so that
 * responses of the framework itself carry the same headers.
 */
@ApplicationScoped
public class ResponseHeadersFilter {

    private static final int FILTER_PRIORITY = 1000;
    private static final String VARY_NAMES = "Accept-Encoding, Authorization, X-API-Key";
    private static final String DENY_ALL_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /** The security headers that responses outside this filter must carry too. */
    public static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            DENY_ALL_POLICY);

    private final HttpConfig config;
    private final Cors cors;
    private final EndpointRegistry endpoints;
    private final String varyNames;
    private final HttpDate httpDate = new HttpDate();

    ResponseHeadersFilter(
            HttpConfig config,
            Cors cors,
            EndpointRegistry endpoints,
            @ConfigProperty(name = "quarkus.http.proxy.enable-forwarded-prefix") boolean hasPathPrefix) {
        this.varyNames = VARY_NAMES + (hasPathPrefix ? ", X-Forwarded-Prefix" : "");
        this.config = config;
        this.cors = cors;
        this.endpoints = endpoints;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FILTER_PRIORITY);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(sent -> addHeaders(context));
        String methods = context.request().method().equals(HttpMethod.OPTIONS) ? allowedMethods(context) : null;
        if (methods != null) {
            context.response().setStatusCode(204).putHeader("Allow", methods).end();
        } else if (!Cors.isRead(context.request()) && endpoints.isFrameworkPath(context.normalizedPath())) {
            context.fail(405);
        } else {
            context.next();
        }
    }

    /** Returns the value of Allow for an {@code OPTIONS} request; null if another route answers it. */
    private String allowedMethods(RoutingContext context) {
        String path = context.normalizedPath();
        String methods = endpoints.methods(path);
        String patches = methods == null ? null : endpoints.patchTypes(path);
        if (patches != null) {
            context.response().putHeader("Accept-Patch", patches);
        }
        return methods == null && Cors.isPreflight(context.request()) ? "GET, HEAD, OPTIONS" : methods;
    }

    private void addHeaders(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        headers.set("Date", httpDate.now())
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", isSwaggerUi(request) ? SWAGGER_UI_POLICY : DENY_ALL_POLICY);
        }
        if (!headers.contains("Cache-Control")) {
            headers.set(
                    "Cache-Control", cacheControl(request, context.response().getStatusCode()));
        }
        if ("application/json;charset=UTF-8".equals(headers.get("Content-Type"))) {
            headers.set("Content-Type", "application/json"); // as the framework sends after HEAD; JSON is always UTF-8
        }
        addPathPrefix(request, context.response());
        VaryHeader.add(headers, varyNames);
        cors.addHeaders(request, headers);
        ContentEncodingETags.negotiate(request, context.response());
    }

    /** Adds the path prefix to redirects of the framework, which does not know it. */
    private static void addPathPrefix(HttpServerRequest request, HttpServerResponse response) {
        boolean isRedirect = response.getStatusCode() == 301 || response.getStatusCode() == 302;
        String location = isRedirect ? response.headers().get("Location") : null;
        if (location != null && location.startsWith("/")) {
            response.headers().set("Location", PathPrefix.of(request).apply(location));
        }
    }

    private static boolean isSwaggerUi(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/q/swagger-ui");
    }

    private String cacheControl(HttpServerRequest request, int status) {
        if (request.headers().contains("Authorization") || request.headers().contains("X-API-Key")) {
            return "private, no-store";
        }
        return Cors.isRead(request) && status < 400 ? config.cacheControl() : "no-store";
    }
}
