package dev.dateline.search;

import static java.util.Objects.requireNonNull;

/**
 * An article that cannot be indexed.
 *
 * @param id the article's id
 * @param cause the error that indexing failed with
 */
public record IndexRejection(String id, Throwable cause) {

    public IndexRejection {
        requireNonNull(id, "id is null");
        requireNonNull(cause, "cause is null");
    }
}
