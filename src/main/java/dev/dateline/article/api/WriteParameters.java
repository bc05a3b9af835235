package dev.dateline.article.api;

import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;

/** The query parameters of every write. */
public final class WriteParameters {

    /** Whether the response waits until searches see the write. */
    public static final QueryParameter<Boolean> WAIT = QueryParameter.flag("waitForIndex")
            .defaultValue(true)
            .description(
                    "`false`: respond with 202 as soon as the write is on disk, although searches may not see it yet. "
                            + "`wait` means the same.");

    private WriteParameters() {}

    /**
     * Returns whether a write waits, by either name. Only the longer one is in the OpenAPI document: clients in Java
     * are generated with a method for each parameter, and {@code wait()} would override that of {@link Object}.
     */
    static boolean isWaiting(QueryParameterReader parameters) {
        boolean isWaiting = parameters.require(WAIT);
        return parameters.require(QueryParameter.flag("wait").defaultValue(true)) && isWaiting;
    }
}
