package dev.dateline.article;

import java.time.Duration;

/** The durable changes of the archive, in the order of their revisions. */
public interface ChangeLog {

    /** The id of the archive, a UUID. */
    String archive();

    /** The newest revision that is on disk. */
    long durableRevision();

    /** Waits until a revision after this one is on disk, or the timeout has passed. */
    void awaitNewer(long revision, Duration timeout) throws InterruptedException;

    /**
     * The durable changes after a revision, oldest first. An article occurs once, at its newest revision.
     *
     * @param limit the maximum number of changes. Large articles reduce the number, but one change is always returned
     *     if there is one
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the database cannot be read
     */
    ChangeBatch changesAfter(long revision, int limit);

    /**
     * The durable changes after a revision, like {@link #changesAfter}, mostly from memory. For one reader only, which
     * follows closely.
     */
    ChangeBatch nextChanges(long revision, int limit);

    /**
     * Gives the archive a new id, because a reader has seen a later revision than the archive has, for example after
     * the database was replaced by an older copy. Readers with an outdated state then start again.
     */
    void renewArchiveId();
}
