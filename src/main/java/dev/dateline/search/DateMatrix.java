package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.date.DayRange;
import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.DateBucket;
import dev.dateline.search.DateFilter.DateField;
import java.util.List;
import java.util.Optional;

/**
 * Articles counted by two of their dates.
 *
 * @param x the buckets of one role
 * @param y the buckets of the other
 * @param cells the pairs of buckets that some article may belong to, by x, then y
 * @param total the number of articles that match
 * @param revision the archive's revision that this result reflects
 */
public record DateMatrix(Axis x, Axis y, List<Cell> cells, long total, long revision) {

    public DateMatrix {
        cells = List.copyOf(cells);
    }

    /**
     * A query for a matrix.
     *
     * @param filter the articles to count
     * @param x the role and the length of the buckets of one axis
     * @param y those of the other
     * @param maxCells the maximum number of cells with articles, at least 4
     */
    public record Query(ArticleFilter filter, TimelineQuery x, TimelineQuery y, int maxCells) {

        /**
         * Returns the failure of a matrix with too many cells; it names units that fit.
         *
         * @param xDays the days that the buckets of x cover
         * @param yDays the days that the buckets of y cover
         */
        public Failure tooManyCells(DayRange xDays, DayRange yDays) {
            int maxBuckets = (int) Math.sqrt(maxCells);
            BucketUnit xFits = BucketSequence.finest(xDays, maxBuckets).unit();
            BucketUnit yFits = BucketSequence.finest(yDays, maxBuckets).unit();
            BucketUnit longer = BucketUnit.ALL.indexOf(xFits) < BucketUnit.ALL.indexOf(yFits) ? yFits : xFits;
            boolean isShared = x.intervalParameter().equals(y.intervalParameter());
            ValidationError error = new ValidationError(
                    ValidationError.Location.param(x.intervalParameter()),
                    ValidationError.Code.TOO_MANY,
                    "A matrix has at most " + maxCells + " cells with articles, fewer with a very long query. Use "
                            + "xInterval=" + xFits.word() + " and yInterval=" + yFits.word() + ", or filters.",
                    x.unit().map(BucketUnit::word).orElse(null),
                    isShared ? longer.word() : xFits.word());
            return new Failure(
                    Failure.Kind.UNREADABLE, "The query string has errors; 'errors' lists them.", List.of(error));
        }
    }

    /**
     * The buckets of one role.
     *
     * @param role the role whose dates are counted
     * @param unit the length of the buckets
     * @param buckets the buckets in order, including those without articles
     * @param undated the number of articles without a date in the role
     */
    public record Axis(DateField role, BucketUnit unit, List<DateBucket> buckets, long undated) {
        public Axis {
            buckets = List.copyOf(buckets);
        }

        /** Creates the axis of a query. */
        public static Axis of(TimelineQuery query, Optional<BucketSequence> buckets, long undated) {
            return new Axis(
                    query.roles().iterator().next(),
                    buckets.map(BucketSequence::unit).or(query::unit).orElse(BucketUnit.DAY),
                    buckets.map(BucketSequence::all).orElse(List.of()),
                    undated);
        }
    }

    /**
     * A pair of buckets and its counts.
     *
     * @param x the index of the bucket of the first axis, from 0
     * @param y the index of the bucket of the second axis, from 0
     * @param certain the number of articles with a date that lies wholly in each of the two buckets
     * @param possible the number of articles with a date that overlaps each of them
     */
    public record Cell(int x, int y, long certain, long possible) {}
}
