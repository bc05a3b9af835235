package dev.dateline.date;

import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A date in the Extended Date/Time Format of the Library of Congress (EDTF, 2019; ISO 8601-2), levels 0 to 2: a day, a
 * month, a year, a decade, an interval or a set, any part of which may be uncertain, approximate, unspecified or open.
 * Immutable. Two dates are equal if their canonical texts are. A date-time counts as its local day.
 */
public final class Edtf {

    private final String text;
    private final int level;
    private final Precision precision;
    private final List<Interval> members;
    private final boolean isSet;
    private final EdtfSet set;
    private final DaySet days;

    private Edtf(String text, int level, Precision precision, List<Interval> members, EdtfSet set) {
        this.text = text;
        this.level = level;
        this.precision = precision;
        this.members = members;
        this.set = set;
        this.isSet = set != null;
        this.days = days(members);
    }

    /** Returns the days of all members. A member whose year is unknown adds none. */
    private static DaySet days(List<Interval> members) {
        if (members.size() == 1) {
            List<DaySequence> days = List.of(members.get(0).days());
            return members.get(0).isYearless() ? DaySet.yearless(days) : DaySet.of(days);
        }
        List<DaySequence> dated = members.stream()
                .filter(member -> !member.isYearless())
                .map(Interval::days)
                .toList();
        return dated.isEmpty()
                ? DaySet.yearless(members.stream().map(Interval::days).toList())
                : DaySet.of(dated);
    }

    /**
     * Parses an EDTF string. Only the canonical characters are accepted: no surrounding white space, no lower case.
     *
     * @throws EdtfException if the text is not EDTF; it describes the error, its position and, if possible, the
     *     probable meaning
     */
    public static Edtf parse(String text) {
        return EdtfParser.parse(text);
    }

    /**
     * Parses an EDTF string, or returns empty if the text is not EDTF. Unlike {@link #parse}, it does not look for a
     * suggestion, which is more expensive than parsing.
     */
    public static Optional<Edtf> tryParse(String text) {
        return EdtfParser.tryParse(text);
    }

    /**
     * Returns the interval of all days from one to another, both inclusive.
     *
     * @param first epoch day, or {@link DayRange#MIN} for an open start
     * @param last epoch day, or {@link DayRange#MAX} for an open end
     * @throws IllegalArgumentException if both ends are open
     */
    public static Edtf ofDays(long first, long last) {
        String start = first == DayRange.MIN ? ".." : longForm(first);
        String end = last == DayRange.MAX ? ".." : longForm(last);
        return parse(start.equals(end) ? start : start + "/" + end);
    }

    /**
     * Returns the EDTF string for a day beyond the year 9999. EDTF has no such days, so that it is the string of the
     * year.
     */
    private static String longForm(long day) {
        long year = EpochDays.year(day);
        return Math.abs(year) > 9999 ? "Y" + year : EpochDays.print(day);
    }

    static Edtf of(SingleDate part) {
        Interval alone = new Interval(part, part, false, false);
        return new Edtf(part.toString(), part.level(), part.precision(), List.of(alone), null);
    }

    static Edtf of(Interval interval) {
        return new Edtf(interval.toString(), interval.level(), Precision.INTERVAL, List.of(interval), null);
    }

    static Edtf of(EdtfSet set) {
        return new Edtf(set.toString(), 2, Precision.SET, set.members(), set);
    }

    /** Returns the lowest EDTF level that has this form: 0, 1 or 2. */
    public int level() {
        return level;
    }

    /** Returns the days that the date denotes. An unknown end of an interval adds none to those of the known end. */
    public DaySet days() {
        return days;
    }

    /** Returns the precision of the date. */
    public Precision precision() {
        return precision;
    }

    /** Returns whether any part of the date is approximate. */
    public boolean approximate() {
        return parts().stream().anyMatch(part -> part.qualifier().approximate());
    }

    /** Returns whether any part of the date is uncertain. */
    public boolean uncertain() {
        return parts().stream().anyMatch(part -> part.qualifier().uncertain());
    }

    /** Returns the open ends of an interval, which have no limit. */
    public Optional<IntervalEnd> open() {
        return IntervalEnd.of(
                members.stream().anyMatch(Interval::openStart), members.stream().anyMatch(Interval::openEnd));
    }

    /** Returns the unknown ends of an interval. */
    public Optional<IntervalEnd> unknown() {
        return IntervalEnd.of(
                members.stream().anyMatch(Interval::hasUnknownStart),
                members.stream().anyMatch(Interval::hasUnknownEnd));
    }

    /**
     * Returns whether nothing is known of the year, as in {@code XXXX-11-07}. Such a date matches only searches for a
     * calendar day.
     */
    public boolean yearless() {
        return members.stream().allMatch(Interval::isYearless);
    }

    /**
     * Returns the calendar days that the date names with day precision: those of a single date, of each member of a
     * set, and of the first and the last day of an interval.
     */
    public Set<MonthDay> calendarDays() {
        Set<MonthDay> found = new LinkedHashSet<>();
        recurrences().forEach(recurrence -> recurrence.day().ifPresent(found::add));
        return found;
    }

    /**
     * Returns the same calendar days with their years, and the months of single dates and members of a set that are
     * known to the month only.
     */
    public Set<Recurrence> recurrences() {
        Set<Recurrence> found = new LinkedHashSet<>();
        members.forEach(member -> found.addAll(member.recurrences()));
        return found;
    }

    /** Returns the date in English, for display: "27 November 1932", "c. 1930", "1917–18", "1930s". */
    public String display() {
        return isSet ? set.display() : members.get(0).display();
    }

    /**
     * Returns whether this date matches a date searched for. A date whose year is unknown matches nothing, and a date
     * with an unknown end is within nothing. Qualifiers are ignored.
     */
    public boolean matches(Edtf query, DateMatch match) {
        return switch (match) {
            case OVERLAPS -> days.overlaps(query.days);
            case WITHIN -> unknown().isEmpty() && days.within(query.days);
            case CONTAINS -> days.contains(query.days);
        };
    }

    private List<SingleDate> parts() {
        return members.stream().flatMap(member -> member.parts().stream()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the canonical EDTF string. */
    @Override
    public String toString() {
        return text;
    }
}
