package dev.dateline.date.bucket;

import dev.dateline.date.DayRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Neighbouring buckets of one length.
 *
 * @param unit their length
 * @param from the number of the first
 * @param size how many
 */
public record Buckets(BucketUnit unit, long from, int size) {

    /**
     * The buckets that some days are in.
     *
     * @return empty when there are more than so many, or when they would have no names
     */
    public static Optional<Buckets> of(BucketUnit unit, DayRange days, int atMost) {
        if (!unit.names(days.first(), days.last())) {
            return Optional.empty();
        }
        long from = unit.index(days.first());
        long size = unit.index(days.last()) - from + 1;
        return size > atMost ? Optional.empty() : Optional.of(new Buckets(unit, from, (int) size));
    }

    /** The shortest buckets of which so many are enough for the days. */
    public static Buckets finest(DayRange days, int atMost) {
        return BucketUnit.ALL.stream()
                .flatMap(unit -> of(unit, days, atMost).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fewer than two buckets cannot hold all days"));
    }

    /** The days of all of them. */
    public DayRange days() {
        return new DayRange(bucket(0).first(), bucket(size - 1).last());
    }

    /** Which of them a day is in, from 0; the day must be in one. */
    public int at(long epochDay) {
        return Math.toIntExact(unit.index(epochDay) - from);
    }

    /** One of them, from 0. */
    public DateBucket bucket(int at) {
        return unit.bucket(from + at);
    }

    /** All of them, in order. */
    public List<DateBucket> all() {
        return IntStream.range(0, size).mapToObj(this::bucket).toList();
    }
}
