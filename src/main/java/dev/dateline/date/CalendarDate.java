package dev.dateline.date;

import java.time.MonthDay;
import java.util.Optional;

/**
 * A year, a month or a day (EDTF levels 0 to 2), any of whose digits may be unspecified. A day may carry a time of day.
 *
 * @param month null if only the year is given
 * @param day null if no day is given
 * @param time the time of day as written, from the T on; empty if there is none
 * @param wholly whether a qualifier, if any, is at the end only
 */
record CalendarDate(YearMask year, TwoDigits month, TwoDigits day, String time, Qualifiers qualifiers, boolean wholly)
        implements SingleDate {

    /**
     * The qualifier of each component.
     *
     * @param lead a qualifier written left of the year: that of the year, or one that another includes
     */
    record Qualifiers(Qualifier year, Qualifier month, Qualifier day, Qualifier lead) {
        static final Qualifiers NONE = new Qualifiers(Qualifier.NONE, Qualifier.NONE, Qualifier.NONE, Qualifier.NONE);
    }

    CalendarDate ledBy(Qualifier lead) {
        Qualifiers leading = new Qualifiers(qualifiers.year, qualifiers.month, qualifiers.day, lead);
        return new CalendarDate(year, month, day, time, leading, wholly);
    }

    @Override
    public DaySequence days() {
        MaskedDays masked = new MaskedDays(year, month, day);
        return isUnbroken() ? new DayRange(masked.first(), masked.last()) : masked;
    }

    /** Returns whether the days have no gap, so that the first and the last day describe them completely. */
    private boolean isUnbroken() {
        boolean anyDay = day == null || day.isUnknown();
        boolean anyMonth = (month == null || month.isUnknown()) && anyDay;
        return anyMonth ? year.isUnbroken() : year.isOne() && month.isOne() && (anyDay || day.isOne());
    }

    @Override
    public int level() {
        boolean qualified = !qualifier().equals(Qualifier.NONE);
        if ((qualified && !wholly) || (isMasked() && !isMaskedFromTheRight())) {
            return 2;
        }
        return qualified || isMasked() || year.negative() ? 1 : 0;
    }

    /**
     * Returns whether the date has a level 1 form: only the last one or two digits of a year without month unspecified,
     * or a month, a day, or both wholly unspecified.
     */
    private boolean isMaskedFromTheRight() {
        if (month == null) {
            return year.isUnbroken() && year.unknownDigits() <= 2;
        }
        return year.isOne()
                && (day == null || day.isUnknown())
                && (month.isUnknown() || (month.isOne() && day != null));
    }

    @Override
    public boolean isMasked() {
        return !year.isOne() || (month != null && !month.isOne()) || (day != null && !day.isOne());
    }

    @Override
    public boolean isYearless() {
        return year.isWhollyUnknown();
    }

    @Override
    public Precision precision() {
        if (day != null && day.isOne()) {
            return Precision.DAY;
        }
        if (month != null && (month.isOne() || (day != null && !day.isUnknown()))) {
            return Precision.MONTH;
        }
        return month != null || !year.isUnbroken()
                ? year.isUnbroken() && month != null && month.isUnknown()
                        ? Precision.ofUnknownDigits(year.unknownDigits())
                        : Precision.YEAR
                : Precision.ofUnknownDigits(year.unknownDigits());
    }

    @Override
    public Qualifier qualifier() {
        return qualifiers.year.and(qualifiers.month).and(qualifiers.day);
    }

    @Override
    public Optional<Recurrence> recurrence() {
        if (month == null || !month.isOne()) {
            return Optional.empty();
        }
        boolean isDay = day != null && day.isOne();
        MonthDay calendarDay = isDay ? MonthDay.of(month.number(), day.number()) : null;
        return Optional.of(Recurrence.of(year, month.number(), calendarDay));
    }

    @Override
    public String display() {
        return Display.date(this);
    }

    /**
     * Writes a qualifier of all components at the end, one of the leading components to the right of them, and any
     * other to the left of its own component. One of the year that was written left of it stays there.
     */
    @Override
    public String toString() {
        return qualifiers.lead + unled();
    }

    private String unled() {
        Qualifier y = qualifiers.year.equals(qualifiers.lead) ? Qualifier.NONE : qualifiers.year;
        if (day == null && month == null) {
            return year.toString() + y;
        }
        Qualifier m = qualifiers.month;
        if (day == null) {
            return y.equals(m) ? year + "-" + month + m : year.toString() + y + "-" + m + month;
        }
        Qualifier d = qualifiers.day;
        if (y.equals(m) && m.equals(d)) {
            return year + "-" + month + "-" + day + time + d;
        }
        return y.equals(m)
                ? year + "-" + month + m + "-" + d + day
                : year.toString() + y + "-" + m + month + "-" + d + day;
    }
}
