package dev.dateline.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.http.EndpointRegistry;
import dev.dateline.http.EndpointRoute;
import dev.dateline.http.PathPrefix;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of the service: its endpoints and links, generated from its routes. */
@Singleton
class ServiceDocument {

    private static final String API_PATH = "/api/v1";
    private static final String OPENAPI_PATH = "/q/openapi";
    private static final String SWAGGER_UI_PATH = "/q/swagger-ui/";
    private static final String HEALTH_PATH = "/q/health";

    static final String CATALOG_PATH = "/.well-known/api-catalog";

    private final View view;

    ServiceDocument(EndpointRegistry endpoints, @ConfigProperty(name = "quarkus.application.version") String version) {
        List<Endpoint> all = endpoints.routes().stream()
                .filter(route -> route.path().startsWith(API_PATH + "/"))
                .map(ServiceDocument::endpoint)
                .toList();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", API_PATH);
        links.put("openapi", OPENAPI_PATH);
        links.put("documentation", SWAGGER_UI_PATH);
        links.put("health", HEALTH_PATH);
        links.put("favicon", "/favicon.ico");
        links.put("apiCatalog", CATALOG_PATH);
        this.view = new View(
                "Dateline",
                version,
                "An archive of article summaries that stores dates as archives really have them.",
                all,
                links);
    }

    private static Endpoint endpoint(EndpointRoute route) {
        return new Endpoint(
                route.verb(),
                route.path(),
                route.annotation(Operation.class).map(Operation::summary).orElse(""),
                examples(route));
    }

    private static List<String> examples(EndpointRoute route) {
        List<String> shown = route.annotation(ExampleQueries.class)
                .map(ExampleQueries::value)
                .map(List::of)
                .orElse(List.of());
        if (route.isTemplate()) {
            return shown.stream()
                    .map(segment -> route.path().replaceAll("\\{[^}]+}", segment))
                    .toList();
        }
        boolean endless =
                shown.isEmpty() && route.annotation(ExampleQueries.class).isPresent();
        if (endless || !route.verb().equals(HttpMethod.GET)) {
            return List.of();
        }
        return Stream.concat(Stream.of(route.path()), shown.stream().map(query -> route.path() + "?" + query))
                .toList();
    }

    /** Returns the welcome document with its links as clients see them. */
    View view(PathPrefix prefix) {
        return prefix.isEmpty() ? view : view.withPathPrefix(prefix);
    }

    /** Returns the API catalogue for programs (RFC 9727): the API and the documents that describe it. */
    Linkset catalog(PathPrefix prefix) {
        Stream<LinkTarget> items = view.endpoints.stream()
                .filter(endpoint -> endpoint.method.equals(HttpMethod.GET) && endpoint.examples.contains(endpoint.path))
                .map(endpoint -> new LinkTarget(prefix.apply(endpoint.path), null, endpoint.summary));
        LinkContext api = new LinkContext(
                prefix.apply(API_PATH),
                List.of(
                        new LinkTarget(prefix.apply(OPENAPI_PATH), "application/yaml", null),
                        new LinkTarget(prefix.apply(OPENAPI_PATH + "?format=json"), "application/json", null)),
                List.of(new LinkTarget(prefix.apply(SWAGGER_UI_PATH), "text/html", null)),
                List.of(new LinkTarget(prefix.apply(HEALTH_PATH), "application/json", null)),
                null);
        LinkContext catalog = new LinkContext(
                prefix.apply(CATALOG_PATH),
                null,
                null,
                null,
                Stream.concat(Stream.of(new LinkTarget(prefix.apply(API_PATH), "application/json", null)), items)
                        .toList());
        return new Linkset(List.of(catalog, api));
    }

    /** The welcome document as JSON. */
    record View(String name, String version, String description, List<Endpoint> endpoints, Map<String, String> links) {

        private View withPathPrefix(PathPrefix prefix) {
            Map<String, String> prefixed = new LinkedHashMap<>();
            links.forEach((name, path) -> prefixed.put(name, prefix.apply(path)));
            List<Endpoint> all = endpoints.stream()
                    .map(endpoint -> endpoint.withPathPrefix(prefix))
                    .toList();
            return new View(name, version, description, all, prefixed);
        }
    }

    /**
     * One HTTP method of one path.
     *
     * @param path the path template, with a name in braces for each variable segment
     * @param examples URLs to try
     */
    record Endpoint(String method, String path, String summary, List<String> examples) {

        private Endpoint withPathPrefix(PathPrefix prefix) {
            return new Endpoint(
                    method,
                    prefix.apply(path),
                    summary,
                    examples.stream().map(prefix::apply).toList());
        }
    }

    /** A set of links (RFC 9264). */
    record Linkset(List<LinkContext> linkset) {}

    /** The links of one context, by relation type. */
    @JsonInclude(Include.NON_NULL)
    record LinkContext(
            String anchor,
            @JsonProperty("service-desc") List<LinkTarget> descriptions,
            @JsonProperty("service-doc") List<LinkTarget> documentation,
            @JsonProperty("status") List<LinkTarget> health,
            @JsonProperty("item") List<LinkTarget> items) {}

    /** The target of a link. */
    @JsonInclude(Include.NON_NULL)
    record LinkTarget(String href, String type, String title) {}
}
