package dev.dateline.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The articles that could not be indexed, so that indexing continues without them. Each is retried when it is written
 * again, and all of them when the index is rebuilt. Up to 1,000 are known by id; the others are only counted. Holds
 * only what this process has encountered.
 */
final class UnindexableArticles {

    private static final Logger LOG = Logger.getLogger(UnindexableArticles.class);
    private static final int MAX_KNOWN = 1000;

    private final Map<String, Long> revisions = new LinkedHashMap<>();
    private long unknown;

    /** Adds an article that cannot be indexed as of a revision. Each is logged once, the first with its stack trace. */
    synchronized void add(IndexRejection rejected, long revision) {
        if (revisions.containsKey(rejected.id())) {
            revisions.put(rejected.id(), revision);
        } else if (revisions.size() == MAX_KNOWN) {
            unknown++;
        } else {
            Throwable cause = revisions.isEmpty() ? rejected.cause() : null;
            LOG.errorf(
                    cause,
                    "The article %s cannot be indexed (%s): no search finds it until it is changed.",
                    rejected.id(),
                    rejected.cause().getClass().getSimpleName());
            revisions.put(rejected.id(), revision);
        }
    }

    /** Removes an article that was indexed or deleted. */
    synchronized void remove(String id) {
        revisions.remove(id);
    }

    /** Removes all articles, since all of them are retried. */
    synchronized void clear() {
        revisions.clear();
        unknown = 0;
    }

    /** Returns whether the article written at a revision could not be indexed. */
    synchronized boolean contains(long revision) {
        return !revisions.isEmpty() && revisions.containsValue(revision);
    }

    /** Returns the number of articles that could not be indexed. */
    synchronized long count() {
        return revisions.size() + unknown;
    }
}
