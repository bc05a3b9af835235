package dev.dateline.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One method of one address.
 *
 * @param path from the root, with a name in braces for each segment that varies
 * @param verb the HTTP method
 * @param endpoint what answers it
 */
public record EndpointRoute(String path, String verb, Method endpoint) {

    /** The routes of a class that is annotated with {@code @Path}. */
    public static Stream<EndpointRoute> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verbs(method).map(verb -> new EndpointRoute(path(resource, method), verb, method)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String whole = "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    /** The media types of the body; empty where none is named. */
    public List<String> consumes() {
        return annotation(Consumes.class).map(Consumes::value).map(List::of).orElse(List.of());
    }

    /** Whether a segment of the address varies. */
    public boolean isTemplate() {
        return path.contains("{");
    }

    /** What the method that answers is annotated with. */
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(endpoint.getAnnotation(type));
    }
}
