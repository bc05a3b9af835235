package dev.dateline.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods that each path supports: RFC 9110 requires them in {@code Allow}, and the framework does not provide
 * them.
 */
@ApplicationScoped
public class EndpointRegistry {

    /** The paths that the framework serves besides our endpoints. */
    private static final Pattern FRAMEWORK_PATHS =
            Pattern.compile("/q/(openapi(\\.(json|ya?ml))?|swagger-ui|health)(/.*)?|/favicon\\.ico");

    private record Endpoint(Pattern path, EndpointRoute route) {}

    private final List<Endpoint> endpoints;

    EndpointRegistry(BeanManager beans) {
        endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(EndpointRoute::of)
                .map(route -> new Endpoint(pattern(route.path()), route))
                .toList();
    }

    /** Returns every route, sorted by path and method; HEAD is implied by GET and not listed. */
    public List<EndpointRoute> routes() {
        return endpoints.stream()
                .map(Endpoint::route)
                .filter(route -> !route.verb().equals(HttpMethod.HEAD))
                .sorted(Comparator.comparing(EndpointRoute::path).thenComparing(EndpointRoute::verb))
                .toList();
    }

    /** Returns the methods of a path, separated by commas; null if the path does not exist. */
    public String methods(String path) {
        TreeSet<String> methods =
                routesAt(path).map(EndpointRoute::verb).collect(Collectors.toCollection(TreeSet::new));
        if (FRAMEWORK_PATHS.matcher(path).matches()) {
            methods.add(HttpMethod.GET);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return join(methods.stream());
    }

    /** Returns whether the framework serves a path, which answers some with 404 or 200 that it should refuse. */
    boolean isFrameworkPath(String path) {
        return FRAMEWORK_PATHS.matcher(path).matches();
    }

    /**
     * Returns the media types of a patch to a path, separated by commas (RFC 5789); null if it does not support PATCH.
     */
    public String patchTypes(String path) {
        return join(routesAt(path)
                .filter(route -> route.verb().equals(HttpMethod.PATCH))
                .flatMap(route -> route.consumes().stream()));
    }

    /**
     * Returns the media types of the body that a method of a path accepts, separated by commas; null if none is
     * declared.
     */
    public String bodyTypes(String path, String method) {
        return join(routesAt(path)
                .filter(route -> route.verb().equals(method))
                .flatMap(route -> route.consumes().stream())
                .distinct());
    }

    private Stream<EndpointRoute> routesAt(String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path.matcher(path).matches())
                .map(Endpoint::route);
    }

    private static String join(Stream<String> names) {
        String joined = names.collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    /** Compiles a path template; each name in it matches one segment. */
    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
