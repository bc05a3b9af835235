package dev.dateline.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods each address takes: RFC 9110 wants them named in {@code Allow}, and the framework does not say. */
@ApplicationScoped
class Endpoints {

    /**
     * One method of one address.
     *
     * @param consumes the media types of its body; empty where it says none
     */
    private record Endpoint(Pattern path, String method, List<String> consumes) {}

    private final List<Endpoint> endpoints;

    Endpoints(BeanManager beans) {
        endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> endpoints(type, method)))
                .toList();
    }

    /** The methods of a path, separated by commas; null when there is nothing. */
    String methods(String path) {
        TreeSet<String> methods = at(path).map(Endpoint::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return joined(methods.stream());
    }

    /** The media types of a patch to a path, separated by commas (RFC 5789); null when it takes none. */
    String patches(String path) {
        return joined(at(path).filter(endpoint -> endpoint.method.equals(HttpMethod.PATCH))
                .flatMap(endpoint -> endpoint.consumes.stream()));
    }

    private Stream<Endpoint> at(String path) {
        Predicate<Endpoint> here = endpoint -> endpoint.path.matcher(path).matches();
        return endpoints.stream().filter(here);
    }

    private static String joined(Stream<String> names) {
        String joined = names.collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static Stream<Endpoint> endpoints(Class<?> type, Method method) {
        Path path = method.getAnnotation(Path.class);
        Pattern whole = pattern(type.getAnnotation(Path.class).value() + "/" + (path == null ? "" : path.value()));
        Consumes consumes = method.getAnnotation(Consumes.class);
        List<String> types = consumes == null ? List.of() : List.of(consumes.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
                .map(verb -> new Endpoint(whole, verb, types));
    }

    /** A path template matches one segment for each name in it. */
    private static Pattern pattern(String template) {
        String whole = ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return Pattern.compile(whole.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
