package dev.dateline.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The articles that the index cannot hold, so that it goes on without them. Each is tried again when it is written
 * again, and all of them when the index is built anew. Some thousand are known by name, others are only counted. It is
 * about what this process has met.
 */
final class UnindexableArticles {

    private static final Logger LOG = Logger.getLogger(UnindexableArticles.class);
    private static final int MAX_KNOWN = 1000;

    private final Map<String, Long> revisions = new LinkedHashMap<>();
    private long unknown;

    /** An article cannot be indexed as it is at a revision. Each is told once, the first with all that is known. */
    synchronized void add(IndexRejection rejected, long revision) {
        if (revisions.containsKey(rejected.id())) {
            revisions.put(rejected.id(), revision);
        } else if (revisions.size() == MAX_KNOWN) {
            unknown++;
        } else {
            Throwable cause = revisions.isEmpty() ? rejected.cause() : null;
            LOG.errorf(
                    cause,
                    "The article %s cannot be indexed (%s): no search finds it until it is written otherwise.",
                    rejected.id(),
                    rejected.cause().getClass().getSimpleName());
            revisions.put(rejected.id(), revision);
        }
    }

    /** An article was indexed, or is gone. */
    synchronized void remove(String id) {
        revisions.remove(id);
    }

    /** Everything is tried again. */
    synchronized void clear() {
        revisions.clear();
        unknown = 0;
    }

    /** Whether what was written at a revision is not in the index. */
    synchronized boolean contains(long revision) {
        return !revisions.isEmpty() && revisions.containsValue(revision);
    }

    /** How many there are. */
    synchronized long count() {
        return revisions.size() + unknown;
    }
}
