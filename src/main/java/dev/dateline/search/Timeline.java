package dev.dateline.search;

import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.DateBucket;
import java.util.List;

/**
 * Articles counted by date.
 *
 * @param unit how long the buckets are
 * @param bars the buckets in order, the empty ones too
 * @param counts the articles that the bars do not tell of
 * @param total how many articles there are
 * @param revision the archive's revision that this shows
 */
public record Timeline(BucketUnit unit, List<CountedBucket> bars, RemainderCounts counts, long total, long revision) {

    public Timeline {
        bars = List.copyOf(bars);
    }

    /**
     * A bucket and what is in it. An article counts once, however many of its dates do.
     *
     * @param certain articles with a date that lies in it wholly
     * @param possible articles with a date that overlaps it
     */
    public record CountedBucket(DateBucket bucket, long certain, long possible) {}

    /**
     * Articles, each counted at most once here.
     *
     * @param wider possible in some bucket and certain in none
     * @param open a date of theirs has an open end
     * @param yearless their dates are of no known year
     * @param undated they have no date in the role
     */
    public record RemainderCounts(long wider, long open, long yearless, long undated) {}
}
