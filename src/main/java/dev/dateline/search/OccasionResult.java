package dev.dateline.search;

import dev.dateline.article.ArticleDate;
import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;
import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import java.util.List;
import java.util.Map;

/**
 * A page of recurring dates of articles, and the total counts.
 *
 * @param ofDays the dates known to the day
 * @param ofMonths the dates known only to the month
 * @param revision the archive's revision that this result reflects
 */
public record OccasionResult(Section ofDays, Section ofMonths, long revision) {

    /**
     * One page of occasions.
     *
     * @param items the occasions in order, those with the same key by id; an article occurs at most once per key, with
     *     the first of its dates
     * @param totals the number of occasions per key, on all pages
     */
    public record Section(List<Occasion> items, Map<OccasionKey, Integer> totals) {
        public Section {
            items = List.copyOf(items);
            totals = Map.copyOf(totals);
        }

        /** Returns the number of occasions on all pages. */
        public long total() {
            return totals.values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    /**
     * A recurring date of an article.
     *
     * @param hit the article
     * @param date the date
     * @param key the sort key
     */
    public record Occasion(SearchResult.Hit hit, RecurringDate date, OccasionKey key) {}

    /**
     * A date in a role, and the day or month on which it recurs.
     *
     * @param edtf the date as it is stored
     * @param oldStyle the same day in the Julian calendar as it is stored; null when the writer did not give it
     * @param style the calendar of the day
     * @param inferred whether the date was computed rather than stated
     */
    public record RecurringDate(
            DateField role,
            String edtf,
            String oldStyle,
            Recurrence recurrence,
            CalendarStyle style,
            boolean inferred) {

        /** Returns the date in English, for people. */
        public String display() {
            JulianDay julian = oldStyle == null ? null : JulianDay.parse(oldStyle);
            return new ArticleDate(Edtf.parse(edtf), julian, false, inferred).display();
        }
    }
}
