package dev.dateline.search;

import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery.Style;
import java.util.List;

/**
 * Dates of articles that come round again.
 *
 * @param items in no order; an article is there once for each of its dates
 * @param revision the archive's revision that this shows
 */
public record Occasions(List<Occasion> items, long revision) {

    public Occasions {
        items = List.copyOf(items);
    }

    /**
     * A date of an article.
     *
     * @param hit the article
     * @param date the date
     */
    public record Occasion(Hits.Hit hit, Dated date) {}

    /**
     * A date in a role, and the day or month by which it comes round again.
     *
     * @param edtf the date as it is kept
     * @param style the calendar of the day
     * @param inferred whether the date was computed rather than stated
     */
    public record Dated(DateField role, String edtf, Recurrence recurrence, Style style, boolean inferred) {}
}
