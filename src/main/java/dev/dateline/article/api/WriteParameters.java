package dev.dateline.article.api;

import dev.dateline.http.query.QueryParameter;

/** What every write takes in its query string. */
public final class WriteParameters {

    /** Whether the answer waits until searches find what was written. */
    public static final QueryParameter<Boolean> WAIT = QueryParameter.flag("wait")
            .otherwise(true)
            .description("`false`: answer 202 as soon as the write is on disk, though searches may not find it yet.");

    private WriteParameters() {}
}
