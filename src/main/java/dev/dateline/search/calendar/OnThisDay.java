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
 * What happened or appeared on a calendar day.
 *
 * @param day {@code MM-DD}
 * @param asOf the day from which years are counted
 * @param groups by year
 * @param monthOnly articles of which only the month is known, which may or may not be of that day
 */
record OnThisDay(
        String day, LocalDate asOf, List<Group> groups, List<HitView> monthOnly, OccasionPage page, PageLinks links) {

    /** The calendar days that are remembered on a day. */
    static Set<MonthDay> observedDays(MonthDay day, int year, LeapDayPolicy leap) {
        return Stream.concat(
                        Stream.of(day),
                        allDays()
                                .filter(each -> leap.observedDay(each, year)
                                        .filter(day::equals)
                                        .isPresent()))
                .collect(Collectors.toSet());
    }

    /** All 366 calendar days. */
    static Stream<MonthDay> allDays() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        return IntStream.range(0, 366).mapToObj(days -> MonthDay.from(first.plusDays(days)));
    }
}
