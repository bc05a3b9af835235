package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;

/**
 * Makes one piece of the many that writing leaves, while nothing is written: every search looks into each of them. It
 * is done when enough has changed, so that an article is not written again more than some times.
 */
final class Tidying {

    private static final int FEW = 4; // pieces, which are left alone
    private static final int SHARE = 8;

    private final BooleanSupplier hasRoom;
    private long tidied; // documents written by then
    private long begun;
    private boolean isRunning;

    /** @param hasRoom whether the disk has the room that it takes meanwhile */
    Tidying(BooleanSupplier hasRoom) {
        this.hasRoom = hasRoom;
    }

    /**
     * Begins when it is worth it, and looks whether what was begun has ended; the work itself is done elsewhere.
     *
     * @param pieces how many there are now
     * @param written how many documents were ever written
     * @return whether there is something to show
     */
    boolean step(IndexWriter writer, int pieces, long written) throws IOException {
        if (isRunning) {
            isRunning =
                    writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty();
            tidied = isRunning ? tidied : begun;
            return !isRunning;
        }
        boolean isWorthIt = pieces > FEW && written - tidied > writer.getDocStats().numDocs / SHARE;
        if (isWorthIt && hasRoom.getAsBoolean()) {
            begun = written;
            isRunning = true;
            writer.forceMerge(1, false);
        }
        return false;
    }

    /** How many were written by when it was begun that last ended: after a crash in between it is to be begun again. */
    long tidied() {
        return tidied;
    }

    /** The writer is another, of an index that was last tidied after so many; what was begun is not going on. */
    void beginAt(long written) {
        tidied = written;
        isRunning = false;
    }
}
