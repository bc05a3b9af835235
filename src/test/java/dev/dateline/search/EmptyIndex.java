package dev.dateline.search;

import java.util.List;

/** What each part of the contract begins with. */
public interface EmptyIndex {

    /** An empty index, the same one all through a test. */
    ArticleIndex index();

    /** The index as another process finds it that starts where this one was killed. */
    ArticleIndex reopened();

    /** Lets the index show these entries. */
    default void apply(long revision, IndexChange... entries) {
        index().apply(List.of(entries), revision);
        index().refresh();
    }
}
