package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;

/**
 * Makes one piece of the many that writing leaves, while nothing is written: every search looks into each of them. It
 * is done when enough has changed, so that an article is not written again more than some times.
 */
final class IdleMergePolicy {

    private static final int MAX_UNMERGED_SEGMENTS = 4; // pieces, which are left alone
    private static final int CHANGED_DIVISOR = 8;

    private final BooleanSupplier hasDiskSpace;
    private long writtenAtMerge; // documents written by then
    private long startedRevision;
    private boolean isMerging;

    /** @param hasRoom whether the disk has the room that it takes meanwhile */
    IdleMergePolicy(BooleanSupplier hasRoom) {
        this.hasDiskSpace = hasRoom;
    }

    /**
     * Begins when it is worth it, and looks whether what was begun has ended; the work itself is done elsewhere.
     *
     * @param pieces how many there are now
     * @param written how many documents were ever written
     * @return whether there is something to show
     */
    boolean mergeIfWorthwhile(IndexWriter writer, int pieces, long written) throws IOException {
        if (isMerging) {
            isMerging =
                    writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty();
            writtenAtMerge = isMerging ? writtenAtMerge : startedRevision;
            return !isMerging;
        }
        boolean isWorthIt = pieces > MAX_UNMERGED_SEGMENTS
                && written - writtenAtMerge > writer.getDocStats().numDocs / CHANGED_DIVISOR;
        if (isWorthIt && hasDiskSpace.getAsBoolean()) {
            startedRevision = written;
            isMerging = true;
            writer.forceMerge(1, false);
        }
        return false;
    }

    /** How many were written by when it was begun that last ended: after a crash in between it is to be begun again. */
    long writtenAtMerge() {
        return writtenAtMerge;
    }

    /** The writer is another, of an index that was last tidied after so many; what was begun is not going on. */
    void resetTo(long written) {
        writtenAtMerge = written;
        isMerging = false;
    }
}
