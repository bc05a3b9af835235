package dev.dateline.http.conditional;

import io.vertx.core.MultiMap;

/** The {@code Vary} header, which tells caches which request headers a response depends on. */
public final class VaryHeader {

    private VaryHeader() {}

    public static void add(MultiMap headers, String names) {
        String present = headers.get("Vary");
        headers.set("Vary", present == null ? names : present + ", " + names);
    }
}
