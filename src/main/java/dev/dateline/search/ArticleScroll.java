package dev.dateline.search;

import java.util.List;

/**
 * A snapshot cursor over all articles of an export query, as of one revision, however long it takes to read them. The
 * caller must close it, because an open scroll prevents the index from deleting old files.
 */
public interface ArticleScroll extends AutoCloseable {

    /** Returns the archive's revision of this snapshot. */
    long revision();

    /**
     * Returns the next articles in order, each as its public JSON in UTF-8; empty at the end.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    List<byte[]> next();

    /** Restarts at the first article. */
    void rewind();

    @Override
    void close();
}
