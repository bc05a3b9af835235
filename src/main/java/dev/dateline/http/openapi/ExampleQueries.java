package dev.dateline.http.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Example query strings of an endpoint for the sample articles of a new archive; the welcome page links to them. An
 * empty list means that the endpoint has no example, because its response does not end (a stream).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExampleQueries {

    /**
     * The query strings, encoded and without the question mark; for a path with a variable segment, the values of that
     * segment.
     */
    String[] value();
}
