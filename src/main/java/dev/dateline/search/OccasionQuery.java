package dev.dateline.search;

import dev.dateline.search.DateFilter.DateField;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for recurring dates of articles.
 *
 * @param filter the articles
 * @param dates the dates to find
 * @param order the order of the results
 * @param page the page number, from 1
 * @param size the maximum number per page of dates known to the day, and likewise of dates known to the month
 */
public record OccasionQuery(ArticleFilter filter, DateCriteria dates, OccasionOrder order, int page, int size) {

    /**
     * The recurring dates to find.
     *
     * @param roles the roles whose dates are searched; when an article matches in several, the first of them counts
     * @param styles the calendars in which the day may match
     * @param days the calendar days
     * @param months the months, for dates known only to the month
     * @param years when present, only dates of these years match
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

    /** The calendar that a day is given in. */
    public enum CalendarStyle {
        /** New style: Gregorian, as all dates are stored. */
        NEW,
        /** Old style: Julian, for dates whose source gives that day too. */
        OLD
    }

    /** Returns the maximum number of results up to the end of the page. */
    public int maxResults() {
        return page * size;
    }
}
