package dev.dateline.http.openapi;

import dev.dateline.http.query.QueryParameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters and headers of an endpoint, for the OpenAPI document: classes whose static fields of type
 * {@link QueryParameter} are what the endpoint reads. An endpoint without this takes none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DocumentedQuery {

    /**
     * The classes, in the order in which the document shows their parameters. A name that two of them declare means
     * what the later one says.
     */
    Class<?>[] value() default {};

    /** The request headers that the endpoint reads, by the names they have among the components of the document. */
    String[] headers() default {};
}
