package dev.dateline.search;

import static java.util.Objects.requireNonNull;

/**
 * An article that cannot be indexed.
 *
 * @param id the article's id
 * @param cause why not
 */
public record Rejection(String id, Throwable cause) {

    public Rejection {
        requireNonNull(id, "id is null");
        requireNonNull(cause, "cause is null");
    }
}
