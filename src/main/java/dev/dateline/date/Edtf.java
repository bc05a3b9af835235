package dev.dateline.date;

import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A date as archives have it, in the Extended Date/Time Format of the Library of Congress (2019), levels 0 to 2: a day,
 * a month, a year, a decade, an interval, a set, with what is uncertain, approximate, unknown or open about it. Two are
 * equal when their canonical texts are. A date-time counts as its local day.
 */
public final class Edtf {

    private final String text;
    private final int level;
    private final Precision precision;
    private final List<Interval> members;
    private final boolean isSet;
    private final DateSet set;
    private final DaySet days;

    private Edtf(String text, int level, Precision precision, List<Interval> members, DateSet set) {
        this.text = text;
        this.level = level;
        this.precision = precision;
        this.members = members;
        this.set = set;
        this.isSet = set != null;
        this.days = days(members);
    }

    /** A member of no known year adds no days to those of the others. */
    private static DaySet days(List<Interval> members) {
        List<DaySequence> dated = members.stream()
                .filter(member -> !member.isYearless())
                .map(Interval::days)
                .toList();
        return dated.isEmpty()
                ? DaySet.yearless(members.stream().map(Interval::days).toList())
                : DaySet.of(dated);
    }

    /**
     * Reads EDTF. Only the canonical alphabet is accepted: no white space around, no lower case.
     *
     * @throws EdtfException says what is wrong, where, and what was probably meant
     */
    public static Edtf parse(String text) {
        return EdtfParser.parse(text);
    }

    /** Reads EDTF, or gives nothing: without looking for what was meant, which costs more than the reading. */
    public static Optional<Edtf> tryParse(String text) {
        return EdtfParser.tryParse(text);
    }

    /**
     * All days from one to another.
     *
     * @param first epoch day, or {@link DayRange#MIN} for an open start
     * @param last epoch day, or {@link DayRange#MAX} for an open end
     * @throws IllegalArgumentException when both ends are open
     */
    public static Edtf ofDays(long first, long last) {
        String start = first == DayRange.MIN ? ".." : longForm(first);
        String end = last == DayRange.MAX ? ".." : longForm(last);
        return parse(start.equals(end) ? start : start + "/" + end);
    }

    /** A day beyond the year 9999 has no EDTF of its own; its year has. */
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

    static Edtf of(DateSet set) {
        return new Edtf(set.toString(), 2, Precision.SET, set.members(), set);
    }

    /** The lowest level of the standard that has this form: 0, 1 or 2. */
    public int level() {
        return level;
    }

    /** The days it denotes. An unknown end of an interval adds none to the known one. */
    public DaySet days() {
        return days;
    }

    /** How precise it is. */
    public Precision precision() {
        return precision;
    }

    /** Whether any part of it is an estimate. */
    public boolean approximate() {
        return parts().stream().anyMatch(part -> part.qualifier().approximate());
    }

    /** Whether the source of any part of it is doubted. */
    public boolean uncertain() {
        return parts().stream().anyMatch(part -> part.qualifier().uncertain());
    }

    /** The ends that go on without a limit. */
    public Optional<IntervalEnd> open() {
        return IntervalEnd.of(
                members.stream().anyMatch(Interval::openStart), members.stream().anyMatch(Interval::openEnd));
    }

    /** The ends that nobody knows. */
    public Optional<IntervalEnd> unknown() {
        return IntervalEnd.of(
                members.stream().anyMatch(Interval::unknownStart),
                members.stream().anyMatch(Interval::unknownEnd));
    }

    /**
     * Whether nothing is known of the year, as in {@code XXXX-11-07}: it then answers questions for a calendar day
     * only.
     */
    public boolean yearless() {
        return members.stream().allMatch(Interval::isYearless);
    }

    /**
     * The calendar days it names to the day: of a date, of each member of a set, of the first and the last day of an
     * interval.
     */
    public Set<MonthDay> calendarDays() {
        Set<MonthDay> found = new LinkedHashSet<>();
        recurrences().forEach(recurrence -> recurrence.day().ifPresent(found::add));
        return found;
    }

    /**
     * The same calendar days with their years, and the months of dates and members of a set that are known no closer.
     */
    public Set<Recurrence> recurrences() {
        Set<Recurrence> found = new LinkedHashSet<>();
        members.forEach(member -> found.addAll(member.recurrences()));
        return found;
    }

    /** The date for people, in English: "27 November 1932", "c. 1930", "1917–18", "1930s". */
    public String display() {
        return isSet ? set.display() : members.get(0).display();
    }

    /**
     * Whether this date matches another one that is looked for. A date of no known year matches nothing, and one with
     * an unknown end lies within nothing. Qualifiers count for nothing.
     */
    public boolean matches(Edtf query, DateMatch how) {
        return switch (how) {
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

    /** The canonical EDTF string. */
    @Override
    public String toString() {
        return text;
    }
}
