package dev.dateline.search;

import dev.dateline.search.OccasionGroups.Group;
import dev.dateline.search.Occasions.Occasion;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The milestones of a year, or of a month of it.
 *
 * @param year in which they come round
 * @param month null for the whole year
 * @param days those on which there are any, in order
 * @param monthOnly articles of which only the month is known
 */
record Anniversaries(int year, Integer month, List<Day> days, List<OccasionCard> monthOnly) {

    Anniversaries {
        days = List.copyOf(days);
        monthOnly = List.copyOf(monthOnly);
    }

    /** The milestones of a calendar day. */
    record Day(String day, List<Group> groups) {
        Day {
            groups = List.copyOf(groups);
        }
    }

    static Anniversaries of(int year, Integer month, Leap leap, Occasions occasions) {
        OccasionGroups order = new OccasionGroups(year, years -> true);
        Map<MonthDay, List<Occasion>> byDay = new TreeMap<>();
        Map<Month, List<Occasion>> byMonth = new TreeMap<>();
        for (Occasion occasion : occasions.items()) {
            occasion.date()
                    .recurrence()
                    .day()
                    .ifPresentOrElse(
                            day -> leap.remembered(day, year)
                                    .ifPresent(shown -> byDay.computeIfAbsent(shown, any -> new ArrayList<>())
                                            .add(occasion)),
                            () -> byMonth.computeIfAbsent(
                                            occasion.date().recurrence().month(), any -> new ArrayList<>())
                                    .add(occasion));
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, found) -> days.add(new Day(OnThisDay.written(day), order.of(found))));
        return new Anniversaries(
                year,
                month,
                days,
                byMonth.values().stream()
                        .flatMap(found -> order.cards(found).stream())
                        .toList());
    }
}
