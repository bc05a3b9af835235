package dev.dateline.article;

import java.util.OptionalLong;

/** A condition that must hold for an article before it is changed, such as {@code If-Match}. */
@FunctionalInterface
public interface Precondition {

    /** The condition that always holds. */
    Precondition NONE = revision -> {};

    /**
     * Checks the condition against the present article.
     *
     * @param revision its revision; empty when there is no article, or only a tombstone
     * @throws dev.dateline.Failure of kind STALE when the condition does not hold
     */
    void check(OptionalLong revision);
}
