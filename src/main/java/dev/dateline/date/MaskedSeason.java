package dev.dateline.date;

/**
 * A run of months in every year that matches; it may extend into the next year, as winter does.
 *
 * @param month the first month, 1 to 12
 * @param months the number of months
 */
record MaskedSeason(YearMask year, int month, int months) implements DaySequence {

    @Override
    public long first() {
        return start(year.first());
    }

    @Override
    public long last() {
        return end(year.last());
    }

    @Override
    public long next(long from) {
        long begin = Math.max(from, first());
        long before = EpochDays.year(Math.min(begin, last())) - 1;
        for (long y = year.next(before); y != Long.MAX_VALUE; y = year.next(y + 1)) {
            if (end(y) >= begin) {
                return Math.max(begin, start(y));
            }
        }
        return NONE;
    }

    @Override
    public long runEnd(long day) {
        return end(year.next(EpochDays.year(day) - (day < start(EpochDays.year(day)) ? 1 : 0)));
    }

    private long start(long y) {
        return EpochDays.of(y, month, 1);
    }

    private long end(long y) {
        int last = month + months - 1;
        long inYear = last > 12 ? y + 1 : y;
        int inMonth = last > 12 ? last - 12 : last;
        return EpochDays.of(inYear, inMonth, EpochDays.length(inYear, inMonth));
    }
}
