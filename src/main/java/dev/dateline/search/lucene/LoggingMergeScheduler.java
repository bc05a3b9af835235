package dev.dateline.search.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jboss.logging.Logger;

/** Merges in the background. What goes wrong there closes the writer, which the next write meets and mends. */
final class LoggingMergeScheduler extends ConcurrentMergeScheduler {

    private static final Logger LOG = Logger.getLogger(LoggingMergeScheduler.class);

    @Override
    protected void handleMergeException(Throwable e) {
        LOG.warnf("Pieces of the index could not be merged: %s", e);
    }
}
