package dev.dateline.article.service;

import dev.dateline.article.WriteResult;
import java.util.Optional;

/**
 * The record of a request that may have been answered before. Both methods must be called in the transaction of the
 * write.
 */
public interface IdempotencyRecord {

    /** The record of a request without a key: nothing is stored. */
    IdempotencyRecord NONE = new IdempotencyRecord() {
        @Override
        public Optional<WriteResult> stored() {
            return Optional.empty();
        }

        @Override
        public void store(WriteResult stored) {
            // a request without a key cannot be repeated
        }
    };

    /**
     * The result of an earlier request with the same key; empty when there is none.
     *
     * @throws dev.dateline.Failure of kind INVALID when the earlier request had another body
     */
    Optional<WriteResult> stored();

    /**
     * Stores the result for later requests with the same key.
     *
     * @throws dev.dateline.Failure of kind TOO_LARGE when the result is too long to be stored
     */
    void store(WriteResult stored);
}
