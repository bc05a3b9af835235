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
 * @param roles the roles whose dates are looked at
 * @param styles the calendars in which the day may be the one looked for
 * @param days the calendar days
 * @param months the months, for what is known only to the month
 * @param years when present, only dates of these years
 */
public record OccasionQuery(
        Filter filter,
        List<DateField> roles,
        Set<Style> styles,
        Set<MonthDay> days,
        Set<Month> months,
        Optional<Set<Integer>> years) {

    public OccasionQuery {
        roles = List.copyOf(roles);
        styles = Set.copyOf(styles);
        days = Set.copyOf(days);
        months = Set.copyOf(months);
        years = years.map(Set::copyOf);
    }

    /** A calendar. */
    public enum Style {
        /** Gregorian, as all dates are kept. */
        NEW,
        /** Julian, where the writer gave that day too. */
        OLD
    }
}
