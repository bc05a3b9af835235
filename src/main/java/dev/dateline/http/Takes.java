package dev.dateline.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters of an endpoint, for the OpenAPI document: classes whose static fields of type {@link Parameter}
 * are what the endpoint reads. An endpoint without this takes none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {

    /** The classes, in the order in which the document shows their parameters. */
    Class<?>[] value();
}
