package dev.dateline.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The articles that could not be indexed, so that indexing continues without them. Each is retried when it is written
 * again, and all of them when the service starts or the index is rebuilt. Up to 1,000 are known by id; the others are
 * counted, and counted again when half of those that are known have been indexed or deleted.
 */
final class UnindexableArticles {

    private static final Logger LOG = Logger.getLogger(UnindexableArticles.class);
    private static final int MAX_LISTED_ARTICLES = 1000;

    private final Map<String, Long> revisions = new LinkedHashMap<>();
    private long otherCount;
    private long othersSince;
    private boolean isRecounting;
    private long recounted;
    private long recountedSince;

    /** Replaces all by those that an index lacks. */
    synchronized void restore(IndexGaps gaps) {
        revisions.clear();
        revisions.putAll(gaps.revisions());
        otherCount = gaps.others();
        othersSince = gaps.othersSince();
        isRecounting = false;
    }

    /** Returns a copy. */
    synchronized IndexGaps gaps() {
        return new IndexGaps(new LinkedHashMap<>(revisions), otherCount, othersSince);
    }

    /** Adds an article that cannot be indexed as of a revision. Each is logged once, the first with its stack trace. */
    synchronized void add(IndexRejection rejected, long revision) {
        if (revisions.containsKey(rejected.id())) {
            revisions.put(rejected.id(), revision);
        } else if (revisions.size() >= MAX_LISTED_ARTICLES) {
            addOther(revision);
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

    private void addOther(long revision) {
        if (isRecounting) {
            recountedSince = recounted == 0 ? revision - 1 : Math.min(recountedSince, revision - 1);
            recounted++;
        } else {
            othersSince = otherCount == 0 ? revision - 1 : Math.min(othersSince, revision - 1);
            otherCount++;
        }
    }

    /** Removes an article that was indexed or deleted. */
    synchronized void remove(String id) {
        revisions.remove(id);
    }

    /** Whether the others should be retried: there is room to know them by id. */
    synchronized boolean shouldRecount() {
        return otherCount > 0 && revisions.size() <= MAX_LISTED_ARTICLES / 2;
    }

    /** Begins to count the others again, and returns the revision after which they are. */
    synchronized long beginRecount() {
        isRecounting = true;
        recounted = 0;
        recountedSince = 0;
        return othersSince;
    }

    /** Ends the count: all changes since {@link #beginRecount} were retried. */
    synchronized void endRecount() {
        isRecounting = false;
        otherCount = recounted;
        othersSince = recountedSince;
    }

    /** Returns whether the article written at a revision could not, or perhaps could not, be indexed. */
    synchronized boolean contains(long revision) {
        return revisions.containsValue(revision) || (otherCount > 0 && revision > othersSince);
    }

    /** Returns the number of articles that could not be indexed. */
    synchronized long count() {
        return revisions.size() + otherCount;
    }
}
