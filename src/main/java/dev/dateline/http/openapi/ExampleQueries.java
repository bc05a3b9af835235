package dev.dateline.http.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Query strings that show what an endpoint can do with the articles a new archive begins with; the welcome links them.
 * Without any, there is nothing to look at that ends.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExampleQueries {

    /** Each as it stands in an address, without the question mark; where a segment varies, what stands in its place. */
    String[] value();
}
