package dev.dateline.http.conditional;

import io.vertx.core.MultiMap;

/** The request headers that an answer depends on, of which caches are told. */
public final class VaryHeader {

    private VaryHeader() {}

    public static void add(MultiMap headers, String names) {
        String present = headers.get("Vary");
        headers.set("Vary", present == null ? names : present + ", " + names);
    }
}
