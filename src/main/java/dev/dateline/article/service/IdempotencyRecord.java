package dev.dateline.article.service;

import dev.dateline.article.WriteResult;
import java.util.Optional;

/** What is known of a request that may have been answered before. Both are called in the transaction of the write. */
public interface IdempotencyRecord {

    /** A request that nobody can tell from others. */
    IdempotencyRecord NONE = new IdempotencyRecord() {
        @Override
        public Optional<WriteResult> stored() {
            return Optional.empty();
        }

        @Override
        public void store(WriteResult stored) {
            // nobody will ask
        }
    };

    /**
     * What was answered before.
     *
     * @throws dev.dateline.Failure of kind INVALID when another body was
     */
    Optional<WriteResult> stored();

    /** Keeps what is going to be answered. */
    void store(WriteResult stored);
}
