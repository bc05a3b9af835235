package dev.dateline.search;

import java.util.List;

/**
 * All articles of a selection, as they are at one revision, however long it takes to read them. Whoever opens it closes
 * it, since it keeps the index from cleaning up.
 */
public interface ArticleScroll extends AutoCloseable {

    /** The archive's revision that this shows. */
    long revision();

    /**
     * The next articles in order, each as its public JSON in UTF-8; empty at the end.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    List<byte[]> next();

    /** Begins again at the first article. */
    void rewind();

    @Override
    void close();
}
