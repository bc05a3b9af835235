package dev.dateline.article;

import dev.dateline.http.Parameter;

/** What every write takes in its query string. */
public final class WriteParameters {

    /** Whether the answer waits until searches find what was written. */
    public static final Parameter<Boolean> WAIT = Parameter.flag("wait")
            .otherwise(true)
            .says("`false`: answer 202 as soon as the write is on disk, though searches may not find it yet.");

    private WriteParameters() {}
}
