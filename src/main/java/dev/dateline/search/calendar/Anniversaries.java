package dev.dateline.search.calendar;

import dev.dateline.http.query.PageLinks;
import dev.dateline.search.OccasionResult.Occasion;
import dev.dateline.search.OccasionResult.Section;
import dev.dateline.search.calendar.AnniversaryGroups.Group;
import dev.dateline.search.filter.MonthDayFormat;
import dev.dateline.search.list.HitView;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The milestones in a year, or in a month of it.
 *
 * @param year the year in which the anniversaries fall
 * @param month the month, 1 to 12; null for the whole year
 * @param days the days with milestones, in order
 * @param monthOnly articles whose dates are known only to the month
 */
record Anniversaries(
        int year, Integer month, List<Day> days, List<HitView> monthOnly, OccasionPage page, PageLinks links) {

    /**
     * The milestones of a calendar day.
     *
     * @param day the day, {@code MM-DD}
     * @param totalItems the number of articles on all pages
     * @param groups the articles of this page, by year
     */
    record Day(String day, int totalItems, List<Group> groups) {}

    /** Returns the days of a page, in order. */
    static List<Day> days(Section section, AnniversaryGroups groups) {
        Map<MonthDay, List<Occasion>> byDay = new TreeMap<>();
        section.items()
                .forEach(occasion -> byDay.computeIfAbsent(occasion.key().day(), any -> new ArrayList<>())
                        .add(occasion));
        Map<MonthDay, Integer> totals = new TreeMap<>();
        section.totals().forEach((key, total) -> totals.merge(key.day(), total, Integer::sum));
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, items) -> days.add(new Day(
                MonthDayFormat.written(day), totals.get(day), groups.group(new Section(items, section.totals())))));
        return days;
    }
}
