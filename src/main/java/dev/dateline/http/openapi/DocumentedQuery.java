package dev.dateline.http.openapi;

import dev.dateline.http.query.QueryParameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the query parameters and headers of an endpoint for the OpenAPI document, by the classes whose static fields
 * of type {@link QueryParameter} the endpoint reads. An endpoint without this annotation has no query parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DocumentedQuery {

    /**
     * The classes, in the order in which the document lists their parameters. If two classes declare the same name, the
     * later one applies.
     */
    Class<?>[] value() default {};

    /** The names of parameters that these classes declare and the endpoint does not have. */
    String[] without() default {};

    /** The request headers that the endpoint reads, by their names in the components of the document. */
    String[] headers() default {};
}
