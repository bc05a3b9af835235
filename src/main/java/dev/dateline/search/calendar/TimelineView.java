package dev.dateline.search.calendar;

import dev.dateline.date.EpochDays;
import dev.dateline.search.Timeline;
import java.util.List;

/**
 * Articles counted by date.
 *
 * @param dateField the role whose dates are counted, or {@code any} for all three
 * @param interval how long the buckets are: {@code day}, {@code month}, {@code year}, {@code decade}, {@code century},
 *     {@code 1000years} …
 * @param buckets in order, the empty ones too, as far as the dates or a filter on the same role reach
 * @param wider articles that are possible in some bucket and certain in none
 * @param open articles with a date whose end is open
 * @param yearless articles whose dates are of no known year
 * @param undated articles without such a date
 * @param totalItems how many articles there are under the filter
 */
public record TimelineView(
        String dateField,
        String interval,
        List<Bucket> buckets,
        long wider,
        long open,
        long yearless,
        long undated,
        long totalItems) {

    public TimelineView {
        buckets = List.copyOf(buckets);
    }

    /**
     * A stretch of time.
     *
     * @param edtf the stretch as EDTF
     * @param label the stretch in English
     * @param earliest its first day
     * @param latest its last day
     * @param certain articles with a date that lies in it wholly
     * @param possible articles with a date that overlaps it
     * @param link the list of the articles that are possible in it
     */
    public record Bucket(
            String edtf, String label, String earliest, String latest, long certain, long possible, String link) {}

    static TimelineView of(Timeline timeline, String dateField, TimelineLinks links) {
        return new TimelineView(
                dateField,
                timeline.unit().word(),
                timeline.bars().stream().map(bar -> bucket(bar, links)).toList(),
                timeline.counts().wider(),
                timeline.counts().open(),
                timeline.counts().yearless(),
                timeline.counts().undated(),
                timeline.total());
    }

    private static Bucket bucket(Timeline.CountedBucket bar, TimelineLinks links) {
        return new Bucket(
                bar.bucket().edtf(),
                bar.bucket().label(),
                EpochDays.print(bar.bucket().first()),
                EpochDays.print(bar.bucket().last()),
                bar.certain(),
                bar.possible(),
                links.linkTo(bar.bucket()));
    }
}
