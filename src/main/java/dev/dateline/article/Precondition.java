package dev.dateline.article;

import java.util.OptionalLong;

/** What must hold of an article before it is changed. */
@FunctionalInterface
public interface Precondition {

    /** Nothing in particular. */
    Precondition NONE = revision -> {};

    /**
     * Looks at the article as it is.
     *
     * @param revision its revision; empty when there is none, or only a tombstone
     * @throws dev.dateline.Failure of kind STALE when the condition does not hold
     */
    void check(OptionalLong revision);
}
