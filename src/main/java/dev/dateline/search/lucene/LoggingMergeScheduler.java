package dev.dateline.search.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jboss.logging.Logger;

/** Merges in the background and logs failures. A failure closes the writer; the next write detects and reopens it. */
final class LoggingMergeScheduler extends ConcurrentMergeScheduler {

    private static final Logger LOG = Logger.getLogger(LoggingMergeScheduler.class);

    @Override
    protected void handleMergeException(Throwable e) {
        LOG.warnf("Segments of the index could not be merged: %s", e);
    }
}
