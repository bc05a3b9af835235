package dev.dateline.search.calendar;

import dev.dateline.http.query.PageLinks;
import dev.dateline.search.calendar.AnniversaryGroups.Group;
import dev.dateline.search.list.HitView;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happened or was published on a calendar day.
 *
 * @param day the day, {@code MM-DD}
 * @param asOf the day from which years are counted
 * @param groups the articles by year
 * @param monthOnly articles whose dates are known only to the month, and may or may not be on that day
 */
record OnThisDay(
        String day, LocalDate asOf, List<Group> groups, List<HitView> monthOnly, OccasionPage page, PageLinks links) {

    /** Returns the calendar days that are observed on a day of a year. */
    static Set<MonthDay> observedDays(MonthDay day, int year, LeapDayPolicy leap) {
        return Stream.concat(
                        Stream.of(day),
                        allDays()
                                .filter(each -> leap.observedDay(each, year)
                                        .filter(day::equals)
                                        .isPresent()))
                .collect(Collectors.toSet());
    }

    /** Returns all 366 calendar days. */
    static Stream<MonthDay> allDays() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        return IntStream.range(0, 366).mapToObj(days -> MonthDay.from(first.plusDays(days)));
    }
}
