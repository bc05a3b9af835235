package dev.dateline.search;

import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.DateBucket;
import java.util.List;

/**
 * Articles counted by date.
 *
 * @param unit the length of the buckets
 * @param buckets the buckets in order, including empty ones
 * @param remainder the articles that the buckets do not count, or do not place for certain
 * @param total the number of articles that match
 * @param revision the archive's revision that this result reflects
 */
public record Timeline(
        BucketUnit unit, List<CountedBucket> buckets, RemainderCounts remainder, long total, long revision) {

    public Timeline {
        buckets = List.copyOf(buckets);
    }

    /**
     * A bucket and its counts. An article counts once per bucket, however many of its dates match.
     *
     * @param certain the number of articles with a date that lies wholly in the bucket
     * @param possible the number of articles with a date that overlaps the bucket
     */
    public record CountedBucket(DateBucket bucket, long certain, long possible) {}

    /**
     * Numbers of articles, each counted at most once per number.
     *
     * @param wider articles that are possible in some bucket and certain in none
     * @param open articles with a date that has an open end
     * @param yearless articles whose dates have no known year
     * @param undated articles without a date in the role
     */
    public record RemainderCounts(long wider, long open, long yearless, long undated) {}
}
