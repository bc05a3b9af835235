package dev.dateline.article.storage;

/** What a writer needs to know of the index: that it can follow, and that it has. */
public interface IndexProgress {

    /**
     * Asked before a change is committed.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot take changes in at present
     */
    void checkWritable();

    /**
     * Waits until the index has taken a revision in, which searches need not see yet; not for longer than a client can
     * be made to wait.
     */
    void awaitApplied(long revision);

    /**
     * Waits until searches on this node see a revision.
     *
     * @return false if they do not within a time that a client can be made to wait
     */
    boolean awaitVisible(long revision);

    /** Whether every article that the index was given is in it: none was set aside because it cannot be indexed. */
    boolean isComplete();
}
