package dev.dateline.article;

import java.time.Duration;

/** What changed in the archive, as far as it is on disk, in the order of the revisions. */
public interface ChangeLog {

    /** The id of the archive. */
    String archive();

    /** The newest revision that is on disk. */
    long durableRevision();

    /** Waits until a revision after this one is on disk, or the time is over. */
    void awaitNewer(long revision, Duration most) throws InterruptedException;

    /**
     * The durable changes after a revision, oldest first. An article stands there once, at its newest revision.
     *
     * @param most how many at most; where articles are heavy they are fewer, but one if there is one
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the database cannot be read
     */
    ChangeBatch changesAfter(long revision, int most);

    /** The same for the one reader that follows closely, mostly without asking the database. */
    ChangeBatch nextChanges(long revision, int most);

    /**
     * Gives the archive a new id, because it was seen to be further than it is, as after an older copy of the database
     * was put in place: readers that know what is no longer so are told to begin again.
     */
    void renewArchiveId();
}
