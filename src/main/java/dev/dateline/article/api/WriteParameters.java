package dev.dateline.article.api;

import dev.dateline.http.query.QueryParameter;

/** The query parameters of every write. */
public final class WriteParameters {

    /** Whether the response waits until searches see the write. */
    public static final QueryParameter<Boolean> WAIT = QueryParameter.flag("wait")
            .defaultValue(true)
            .description(
                    "`false`: respond with 202 as soon as the write is on disk, although searches may not see it yet.");

    private WriteParameters() {}
}
