package dev.dateline.date.bucket;

import dev.dateline.date.DayRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Consecutive buckets of one length.
 *
 * @param unit their length
 * @param from the number of the first bucket
 * @param size the number of buckets
 */
public record BucketSequence(BucketUnit unit, long from, int size) {

    /**
     * Returns the buckets that contain the given days.
     *
     * @return empty if there are more than {@code atMost}, or if they would have no names
     */
    public static Optional<BucketSequence> of(BucketUnit unit, DayRange days, int atMost) {
        if (!unit.names(days.first(), days.last())) {
            return Optional.empty();
        }
        long from = unit.index(days.first());
        long size = unit.index(days.last()) - from + 1;
        return size > atMost ? Optional.empty() : Optional.of(new BucketSequence(unit, from, (int) size));
    }

    /**
     * Returns the shortest buckets of which at most {@code atMost} cover the days.
     *
     * @throws IllegalArgumentException if no unit is long enough, which happens only for fewer than two buckets
     */
    public static BucketSequence finest(DayRange days, int atMost) {
        return BucketUnit.ALL.stream()
                .flatMap(unit -> of(unit, days, atMost).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fewer than two buckets cannot hold all days"));
    }

    /** Returns the days of all buckets. */
    public DayRange days() {
        return new DayRange(bucket(0).first(), bucket(size - 1).last());
    }

    /** Returns the index, from 0, of the bucket that contains a day; the day must be in one of them. */
    public int at(long epochDay) {
        return Math.toIntExact(unit.index(epochDay) - from);
    }

    /** Returns a bucket by its index, from 0. */
    public DateBucket bucket(int at) {
        return unit.bucket(from + at);
    }

    /** Returns all buckets, in ascending order. */
    public List<DateBucket> all() {
        return IntStream.range(0, size).mapToObj(this::bucket).toList();
    }
}
