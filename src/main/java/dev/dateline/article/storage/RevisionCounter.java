package dev.dateline.article.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The one row that hands out revisions. A writer locks it first and keeps it until it commits, so revisions are
 * committed in the order of their numbers and what a writer reads meanwhile cannot change under it.
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

    /** The id of the archive: another one, or a restored one, has another. */
    public String archive() {
        return archive;
    }

    /**
     * From here on the archive is another one: revisions that were given out may come again and mean something else.
     */
    void changeArchive(String id) {
        archive = id;
    }

    /** The newest revision given out. */
    public long revision() {
        return revision;
    }

    /** Gives out the next revision. */
    long next() {
        return ++revision;
    }

    /** No revision up to this one is given out again. */
    void raiseTo(long newest) {
        revision = newest;
    }
}
