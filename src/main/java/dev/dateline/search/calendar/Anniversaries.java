package dev.dateline.search.calendar;

import dev.dateline.http.query.PageLinks;
import dev.dateline.search.CalendarDay;
import dev.dateline.search.Occasions.Occasion;
import dev.dateline.search.Occasions.Section;
import dev.dateline.search.calendar.AnniversaryGroups.Group;
import dev.dateline.search.list.HitView;
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
record Anniversaries(
        int year, Integer month, List<Day> days, List<HitView> monthOnly, OccasionPage page, PageLinks links) {

    /**
     * The milestones of a calendar day.
     *
     * @param totalItems how many there are on all pages
     */
    record Day(String day, int totalItems, List<Group> groups) {}

    /** The days of a page, in order. */
    static List<Day> days(Section section, AnniversaryGroups groups) {
        Map<MonthDay, List<Occasion>> byDay = new TreeMap<>();
        section.items()
                .forEach(occasion -> byDay.computeIfAbsent(occasion.place().day(), any -> new ArrayList<>())
                        .add(occasion));
        Map<MonthDay, Integer> totals = new TreeMap<>();
        section.totals().forEach((place, total) -> totals.merge(place.day(), total, Integer::sum));
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, items) -> days.add(new Day(
                CalendarDay.written(day), totals.get(day), groups.group(new Section(items, section.totals())))));
        return days;
    }
}
