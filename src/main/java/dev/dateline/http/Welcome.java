package dev.dateline.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the service says of itself, made from its routes. */
@Singleton
class Welcome {

    private static final String API = "/api/v1";
    private static final String DOCUMENT = "/q/openapi";
    private static final String PAGES = "/q/swagger-ui/";
    private static final String HEALTH = "/q/health";

    private final View view;

    Welcome(Endpoints endpoints, @ConfigProperty(name = "quarkus.application.version") String version) {
        List<Endpoint> all = endpoints.routes().stream()
                .filter(route -> route.path().startsWith(API + "/"))
                .map(Welcome::endpoint)
                .toList();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", API);
        links.put("openapi", DOCUMENT);
        links.put("documentation", PAGES);
        links.put("health", HEALTH);
        links.put("apiCatalog", "/.well-known/api-catalog");
        this.view = new View(
                "Dateline",
                version,
                "An archive of article summaries that keeps dates as archives really have them.",
                all,
                links);
    }

    private static Endpoint endpoint(Route route) {
        return new Endpoint(
                route.verb(),
                route.path(),
                route.annotation(Operation.class).map(Operation::summary).orElse(""),
                examples(route));
    }

    private static List<String> examples(Route route) {
        List<String> shown =
                route.annotation(Try.class).map(Try::value).map(List::of).orElse(List.of());
        if (route.isTemplate()) {
            return shown.stream()
                    .map(segment -> route.path().replaceAll("\\{[^}]+}", segment))
                    .toList();
        }
        boolean endless = shown.isEmpty() && route.annotation(Try.class).isPresent();
        if (endless || !route.verb().equals(HttpMethod.GET)) {
            return List.of();
        }
        return Stream.concat(Stream.of(route.path()), shown.stream().map(query -> route.path() + "?" + query))
                .toList();
    }

    View view() {
        return view;
    }

    /** The same for machines: the API, and what describes it. */
    Linkset catalog() {
        Stream<Target> items = view.endpoints.stream()
                .filter(endpoint -> endpoint.method.equals(HttpMethod.GET) && endpoint.examples.contains(endpoint.path))
                .map(endpoint -> new Target(endpoint.path, null, endpoint.summary));
        Context api = new Context(
                API,
                List.of(
                        new Target(DOCUMENT, "application/yaml", null),
                        new Target(DOCUMENT + "?format=json", "application/json", null)),
                List.of(new Target(PAGES, "text/html", null)),
                List.of(new Target(HEALTH, "application/json", null)),
                null);
        Context catalog = new Context(
                "/.well-known/api-catalog",
                null,
                null,
                null,
                Stream.concat(Stream.of(new Target(API, "application/json", null)), items)
                        .toList());
        return new Linkset(List.of(catalog, api));
    }

    /** The welcome as JSON. */
    record View(String name, String version, String description, List<Endpoint> endpoints, Map<String, String> links) {}

    /**
     * One method of one address.
     *
     * @param path with a name in braces for each segment that varies
     * @param examples addresses to try
     */
    record Endpoint(String method, String path, String summary, List<String> examples) {}

    /** A set of links (RFC 9264). */
    record Linkset(List<Context> linkset) {}

    /** What is linked from one place, by relation. */
    @JsonInclude(Include.NON_NULL)
    record Context(
            String anchor,
            @JsonProperty("service-desc") List<Target> descriptions,
            @JsonProperty("service-doc") List<Target> documentation,
            @JsonProperty("status") List<Target> health,
            @JsonProperty("item") List<Target> items) {}

    /** Where a link leads. */
    @JsonInclude(Include.NON_NULL)
    record Target(String href, String type, String title) {}
}
