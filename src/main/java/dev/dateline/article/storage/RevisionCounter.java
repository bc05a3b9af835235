package dev.dateline.article.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The single row that gives out revisions. A writer locks it before it writes and holds the lock until it commits, so
 * that revisions are committed in numerical order and no other writer changes what it has read.
 */
@Entity
@Table(name = "revision_counter")
public class RevisionCounter {

    static final int SINGLETON_ID = 1;

    @Id
    private int singleton;

    @Column(nullable = false)
    private String archive;

    @Column(nullable = false)
    private long revision;

    protected RevisionCounter() {} // for Hibernate

    RevisionCounter(String archive) {
        this.singleton = SINGLETON_ID;
        this.archive = archive;
    }

    /** The id of the archive, a UUID. It changes when the archive is restored from an older copy. */
    public String archive() {
        return archive;
    }

    /** Gives the archive a new id, because revisions that were given out may be given out again for other changes. */
    void changeArchive(String id) {
        archive = id;
    }

    /** The newest revision that was given out. */
    public long revision() {
        return revision;
    }

    /** Gives out the next revision. */
    long next() {
        return ++revision;
    }

    /** Raises the counter, so that no revision up to this one is given out again. */
    void raiseTo(long newest) {
        revision = newest;
    }
}
