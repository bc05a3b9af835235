package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;

/**
 * Merges the index into a single segment while nothing is written, since every search visits each segment. Merges only
 * after enough changes, which bounds how often an article is rewritten.
 */
final class IdleMergePolicy {

    private static final int MAX_UNMERGED_SEGMENTS = 4; // up to here, segments are not merged
    private static final int CHANGED_DIVISOR = 8; // merges after an eighth of the documents was written

    private final BooleanSupplier hasDiskSpace;
    private long writtenAtMerge; // documents written before the last completed merge was started
    private long writtenAtStart;
    private boolean isMerging;

    /** @param hasDiskSpace whether the disk has the space that a merge needs temporarily */
    IdleMergePolicy(BooleanSupplier hasDiskSpace) {
        this.hasDiskSpace = hasDiskSpace;
    }

    /**
     * Starts a merge when it is worthwhile, or checks whether a started one has completed; the merge itself runs in
     * background threads.
     *
     * @param segments the current number of segments
     * @param written the number of documents ever written
     * @return whether a merge has completed, so that the index should be refreshed
     */
    boolean mergeIfWorthwhile(IndexWriter writer, int segments, long written) throws IOException {
        if (isMerging) {
            isMerging =
                    writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty();
            writtenAtMerge = isMerging ? writtenAtMerge : writtenAtStart;
            return !isMerging;
        }
        boolean isWorthIt = segments > MAX_UNMERGED_SEGMENTS
                && written - writtenAtMerge > writer.getDocStats().numDocs / CHANGED_DIVISOR;
        if (isWorthIt && hasDiskSpace.getAsBoolean()) {
            writtenAtStart = written;
            isMerging = true;
            writer.forceMerge(1, false);
        }
        return false;
    }

    /**
     * Returns the number of documents written before the last completed merge was started. A merge that was interrupted
     * by a crash does not count, so it is started again.
     */
    long writtenAtMerge() {
        return writtenAtMerge;
    }

    /**
     * Resets the state for a new writer without running merges, whose index was last merged after so many documents.
     */
    void resetTo(long written) {
        writtenAtMerge = written;
        isMerging = false;
    }
}
