package dev.dateline.search;

import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import java.util.List;
import java.util.Map;

/**
 * Dates of articles that come round again: a page of them, and how many there are.
 *
 * @param ofDays what is known to the day
 * @param ofMonths what is known to the month only
 * @param revision the archive's revision that this shows
 */
public record Occasions(Section ofDays, Section ofMonths, long revision) {

    /**
     * One page of occasions.
     *
     * @param items in order, those of a place by id; an article is at each place once, by the first of its dates
     * @param totals how many there are at each place, on all pages
     */
    public record Section(List<Occasion> items, Map<OccasionKey, Integer> totals) {
        public Section {
            items = List.copyOf(items);
            totals = Map.copyOf(totals);
        }

        /** How many there are on all pages. */
        public long total() {
            return totals.values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    /**
     * A date of an article.
     *
     * @param hit the article
     * @param date the date
     * @param place where it stands
     */
    public record Occasion(SearchResult.Hit hit, RecurringDate date, OccasionKey place) {}

    /**
     * A date in a role, and the day or month by which it comes round again.
     *
     * @param edtf the date as it is kept
     * @param style the calendar of the day
     * @param inferred whether the date was computed rather than stated
     */
    public record RecurringDate(
            DateField role, String edtf, Recurrence recurrence, CalendarStyle style, boolean inferred) {}
}
