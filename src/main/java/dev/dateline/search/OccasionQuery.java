package dev.dateline.search;

import dev.dateline.search.DateFilter.DateField;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which occasions.
 *
 * @param filter which articles
 * @param dates which of their dates
 * @param order in which order
 * @param page from 1
 * @param size how many of those known to the day a page has, and how many of those known to the month
 */
public record OccasionQuery(ArticleFilter filter, DateCriteria dates, OccasionOrder order, int page, int size) {

    /**
     * Which dates come round.
     *
     * @param roles the roles whose dates are looked at, the first of which counts where an article has several
     * @param styles the calendars in which the day may be the one looked for
     * @param days the calendar days
     * @param months the months, for what is known only to the month
     * @param years when present, only dates of these years
     */
    public record DateCriteria(
            List<DateField> roles,
            Set<CalendarStyle> styles,
            Set<MonthDay> days,
            Set<Month> months,
            Optional<Set<Integer>> years) {

        public DateCriteria {
            roles = List.copyOf(roles);
            styles = Set.copyOf(styles);
            days = Set.copyOf(days);
            months = Set.copyOf(months);
            years = years.map(Set::copyOf);
        }
    }

    /** A calendar. */
    public enum CalendarStyle {
        /** Gregorian, as all dates are kept. */
        NEW,
        /** Julian, where the writer gave that day too. */
        OLD
    }

    /** How many occasions there are up to the end of the page. */
    public int maxResults() {
        return page * size;
    }
}
