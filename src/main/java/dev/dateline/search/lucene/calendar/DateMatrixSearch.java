package dev.dateline.search.lucene.calendar;

import dev.dateline.Failure;
import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.search.DateMatrix;
import dev.dateline.search.DateMatrix.Axis;
import dev.dateline.search.DateMatrix.Cell;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** Counts articles by two of their dates. */
final class DateMatrixSearch {

    private static final Duration MAX_COUNT_DURATION = Duration.ofSeconds(2);
    private static final int CLOCK_INTERVAL = 1000; // documents and additions between two looks at the clock

    private final long deadline = System.nanoTime() + MAX_COUNT_DURATION.toNanos();
    private long work;
    private long nextLook = CLOCK_INTERVAL;

    /**
     * Returns the counts of the documents that match a query.
     *
     * @param filter the query that stands for the filter of the matrix
     * @throws Failure of kind UNAVAILABLE when it takes longer than 2 seconds, UNREADABLE when there are too many cells
     */
    DateMatrix search(RevisionSearcher searcher, Query filter, DateMatrix.Query query) throws IOException {
        MatchingDocs matches = new MatchingDocs(searcher, filter);
        Optional<BucketSequence> xBuckets =
                DateHistogram.dateSpan(matches, query.x()).map(query.x()::buckets);
        Optional<BucketSequence> yBuckets =
                DateHistogram.dateSpan(matches, query.y()).map(query.y()::buckets);
        AxisBuckets x = new AxisBuckets(xBuckets.orElse(null));
        AxisBuckets y = new AxisBuckets(yBuckets.orElse(null));
        CellCounts counts = new CellCounts(
                xBuckets.map(BucketSequence::size).orElse(0),
                yBuckets.map(BucketSequence::size).orElse(0));
        long total = matches.visit(segment -> {
            List<RoleDateValues> xRole = RoleDateValues.of(segment, query.x().roles());
            List<RoleDateValues> yRole = RoleDateValues.of(segment, query.y().roles());
            return document -> {
                x.read(document, xRole);
                y.read(document, yRole);
                counts.add(x, y);
                work++;
                throwIfTimedOut(work + counts.additions());
            };
        });
        List<Cell> cells = counts.cells(query.maxCells() + 1);
        if (cells.size() > query.maxCells()) {
            throw query.tooManyCells(
                    xBuckets.orElseThrow().days(), yBuckets.orElseThrow().days());
        }
        return new DateMatrix(
                Axis.of(query.x(), xBuckets, x.undated()),
                Axis.of(query.y(), yBuckets, y.undated()),
                cells,
                total,
                searcher.revision());
    }

    private void throwIfTimedOut(long done) {
        if (done < nextLook) {
            return;
        }
        nextLook = done + CLOCK_INTERVAL;
        if (System.nanoTime() > deadline) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE, "The count took too long. Try narrower filters or longer intervals.");
        }
    }
}
