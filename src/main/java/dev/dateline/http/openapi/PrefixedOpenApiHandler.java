package dev.dateline.http.openapi;

import dev.dateline.http.PathPrefix;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Serves the OpenAPI document to clients behind a proxy with a path prefix: the URL of its server is the prefix, so
 * that generated clients and Swagger UI send their requests there. All others get the document from the framework.
 */
@ApplicationScoped
class PrefixedOpenApiHandler {

    private static final int FILTER_PRIORITY = 900; // after the response headers
    private static final String OPENAPI_PATH = "/q/openapi";
    private static final String DOCUMENT_NAME = "<default>"; // the framework's name of the only document
    private static final String YAML_SERVER = "servers:\n- url: /\n";
    private static final String JSON_SERVER = "\"servers\" : [ {\n    \"url\" : \"/\"";

    private final OpenApiDocumentService documents;

    PrefixedOpenApiHandler(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FILTER_PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isRead =
                request.method().name().equals("GET") || request.method().name().equals("HEAD");
        PathPrefix prefix = isRead && OPENAPI_PATH.equals(request.path()) ? PathPrefix.of(request) : PathPrefix.NONE;
        if (prefix.isEmpty()) {
            context.next();
            return;
        }
        Format format = format(request);
        byte[] document = prefixed(format, prefix).getBytes(StandardCharsets.UTF_8);
        context.response()
                .putHeader("Content-Type", format.getMimeType() + ";charset=UTF-8")
                .end(Buffer.buffer(document));
    }

    private String prefixed(Format format, PathPrefix prefix) {
        String document = new String(documents.getDocument(DOCUMENT_NAME, format), StandardCharsets.UTF_8);
        String server = format == Format.JSON ? JSON_SERVER : YAML_SERVER;
        return document.replace(server, server.replace("/", prefix.value()));
    }

    /** Returns the format that the framework would choose: by the parameter, otherwise by the accepted media types. */
    private static Format format(HttpServerRequest request) {
        String format = request.getParam("format");
        String accepted = request.getHeader("Accept");
        boolean isJson = format == null
                ? accepted != null && accepted.contains(Format.JSON.getMimeType())
                : format.toLowerCase(Locale.ROOT).equals("json");
        return isJson ? Format.JSON : Format.YAML;
    }
}
