package dev.dateline.article;

import java.util.Optional;

/** What is known of a request that may have been answered before. Both are called in the transaction of the write. */
interface Recall {

    /** A request that nobody can tell from others. */
    Recall NONE = new Recall() {
        @Override
        public Optional<Stored> told() {
            return Optional.empty();
        }

        @Override
        public void remember(Stored stored) {
            // nobody will ask
        }
    };

    /**
     * What was answered before.
     *
     * @throws dev.dateline.Failure of kind INVALID when another body was
     */
    Optional<Stored> told();

    /** Keeps what is going to be answered. */
    void remember(Stored stored);
}
