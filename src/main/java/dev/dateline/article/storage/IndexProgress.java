package dev.dateline.article.storage;

/** The state of the index, as far as writers depend on it. */
public interface IndexProgress {

    /**
     * Checks, before a change is committed, that the index can be written.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot apply changes at present
     */
    void checkWritable();

    /**
     * Waits until the index has applied a revision, or the timeout for clients has passed. Searches need not see the
     * revision yet.
     */
    void awaitApplied(long revision);

    /**
     * Waits until searches on this node see a revision, or the timeout for clients has passed.
     *
     * @return whether searches see the revision
     */
    boolean awaitVisible(long revision);

    /** Whether the index contains every article: none was skipped because it cannot be indexed. */
    boolean isComplete();
}
