package dev.dateline.search.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.date.EpochDays;
import dev.dateline.http.query.QueryString;
import dev.dateline.search.Timeline;
import java.util.List;
import java.util.Map;

/**
 * Articles counted by date.
 *
 * @param dateField the role whose dates are counted, or {@code any} for all three
 * @param interval the length of the buckets: {@code day}, {@code month}, {@code year}, {@code decade}, {@code century},
 *     {@code 1000years} …
 * @param buckets the buckets in order, including empty ones, as far as the dates or a filter on the same role reach
 * @param wider the number of articles that are possible in some bucket and certain in none
 * @param open the number of articles with a date that has an open end
 * @param yearless the number of articles whose dates have no known year
 * @param undated the number of articles without a date in the role
 * @param totalItems the number of articles that match the filter
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
     * A period and its counts.
     *
     * @param edtf the period as EDTF
     * @param label the period in English
     * @param earliest its first day
     * @param latest its last day
     * @param certain the number of articles with a date that lies wholly in it
     * @param possible the number of articles with a date that overlaps it
     * @param link the URL of the list of articles that are possible in it
     */
    public record Bucket(
            String edtf, String label, String earliest, String latest, long certain, long possible, String link) {

        /** Returns the parameters of the link. */
        @JsonProperty
        public Map<String, List<String>> params() {
            return QueryString.parametersOf(link);
        }
    }

    /**
     * Converts a timeline for the API.
     *
     * @param dateField as in the request
     * @param links the links of the buckets
     * @throws dev.dateline.Failure of kind UNREADABLE when the links would be too long
     */
    public static TimelineView of(Timeline timeline, String dateField, TimelineLinks links) {
        links.checkLength(timeline.buckets().size());
        return new TimelineView(
                dateField,
                timeline.unit().word(),
                timeline.buckets().stream().map(bar -> bucket(bar, links)).toList(),
                timeline.remainder().wider(),
                timeline.remainder().open(),
                timeline.remainder().yearless(),
                timeline.remainder().undated(),
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
