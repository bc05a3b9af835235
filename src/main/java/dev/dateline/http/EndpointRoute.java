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
 * One HTTP method of one path.
 *
 * @param path the path template, from the root, with a name in braces for each variable segment
 * @param verb the HTTP method
 * @param endpoint the Java method that handles it
 */
public record EndpointRoute(String path, String verb, Method endpoint) {

    /** Returns the routes of a class that is annotated with {@code @Path}. */
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

    /** Returns the media types of the body; empty if none is declared. */
    public List<String> consumes() {
        return annotation(Consumes.class).map(Consumes::value).map(List::of).orElse(List.of());
    }

    /** Returns whether the path has a variable segment. */
    public boolean isTemplate() {
        return path.contains("{");
    }

    /** Returns an annotation of the Java method. */
    public <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return Optional.ofNullable(endpoint.getAnnotation(type));
    }
}
