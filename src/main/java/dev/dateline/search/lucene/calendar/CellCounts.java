package dev.dateline.search.lucene.calendar;

import dev.dateline.search.DateMatrix.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts documents by pairs of buckets. A document whose dates overlap many buckets costs four additions for each
 * rectangle of cells: only their corners are counted, and the sums over them are taken at the end.
 */
final class CellCounts {

    private final int width;
    private final int height;
    private final int[] corners;
    private final int[] certain;
    private long additions;

    CellCounts(int width, int height) {
        this.width = width;
        this.height = height;
        this.corners = new int[(width + 1) * (height + 1)];
        this.certain = new int[width * height];
    }

    /** Counts a document in all cells that both axes name. */
    void add(AxisBuckets x, AxisBuckets y) {
        BitSet columns = x.possible();
        for (int from = columns.nextSetBit(0); from >= 0; ) {
            int end = columns.nextClearBit(from);
            addRows(from, end, y.possible());
            from = columns.nextSetBit(end);
        }
        x.certain().stream().forEach(column -> y.certain().stream().forEach(row -> certain[column * height + row]++));
        additions += (long) x.certain().cardinality() * y.certain().cardinality();
    }

    private void addRows(int left, int right, BitSet rows) {
        for (int from = rows.nextSetBit(0); from >= 0; ) {
            int end = rows.nextClearBit(from);
            corners[left * (height + 1) + from]++;
            corners[right * (height + 1) + from]--;
            corners[left * (height + 1) + end]--;
            corners[right * (height + 1) + end]++;
            additions++;
            from = rows.nextSetBit(end);
        }
    }

    /** Returns a measure of the work done, for limits of time. */
    long additions() {
        return additions;
    }

    /**
     * Returns the cells with documents, by column, then row.
     *
     * @param limit the number of cells after which to stop
     */
    List<Cell> cells(int limit) {
        List<Cell> cells = new ArrayList<>();
        int[] before = new int[height];
        for (int x = 0; x < width; x++) {
            int sum = 0;
            for (int y = 0; y < height; y++) {
                sum += corners[x * (height + 1) + y];
                before[y] += sum;
                if (before[y] > 0) {
                    cells.add(new Cell(x, y, certain[x * height + y], before[y]));
                }
                if (cells.size() >= limit) {
                    return cells;
                }
            }
        }
        return cells;
    }
}
