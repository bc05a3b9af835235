package dev.dateline.date;

/**
 * The existing days that match a pattern. Nothing is enumerated: the next match is computed from a given day.
 *
 * @param month null if every month matches
 * @param day null if every day matches
 */
record MaskedDays(YearMask year, TwoDigits month, TwoDigits day) implements DaySequence {

    @Override
    public long first() {
        return next(EpochDays.of(year.first(), 1, 1));
    }

    @Override
    public long last() {
        for (long y = year.last(); y >= year.first(); y--) {
            long last = year.next(y) == y ? lastIn(y) : NONE;
            if (last != NONE) {
                return last;
            }
        }
        return NONE;
    }

    private long lastIn(long y) {
        for (int m = 12; m >= 1; m--) {
            for (int d = matchesMonth(m) ? EpochDays.length(y, m) : 0; d >= 1; d--) {
                if (matchesDay(d)) {
                    return EpochDays.of(y, m, d);
                }
            }
        }
        return NONE;
    }

    @Override
    public long next(long from) {
        long begin = Math.max(from, EpochDays.of(year.first(), 1, 1));
        long[] civil = EpochDays.civil(Math.min(begin, EpochDays.of(year.last(), 12, 31)));
        for (long y = year.next(civil[0]); y != Long.MAX_VALUE; y = year.next(y + 1)) {
            long next = nextIn(y, begin);
            if (next != NONE) {
                return next;
            }
        }
        return NONE;
    }

    private long nextIn(long y, long from) {
        for (int m = 1; m <= 12; m++) {
            if (matchesMonth(m) && EpochDays.of(y, m, EpochDays.length(y, m)) >= from) {
                long next = nextIn(y, m, from);
                if (next != NONE) {
                    return next;
                }
            }
        }
        return NONE;
    }

    private long nextIn(long y, int m, long from) {
        long before = EpochDays.of(y, m, 1) - 1;
        for (int d = (int) Math.max(1, from - before); d <= EpochDays.length(y, m); d++) {
            if (matchesDay(d)) {
                return before + d;
            }
        }
        return NONE;
    }

    @Override
    public long runEnd(long from) {
        long end = from;
        while (next(end + 1) == end + 1) {
            end = day == null || day.isUnknown() ? monthEnd(end + 1) : end + 1;
        }
        return end;
    }

    private static long monthEnd(long inMonth) {
        long[] civil = EpochDays.civil(inMonth);
        int m = (int) civil[1];
        return EpochDays.of(civil[0], m, EpochDays.length(civil[0], m));
    }

    private boolean matchesMonth(int m) {
        return month == null || month.matches(m);
    }

    private boolean matchesDay(int d) {
        return day == null || day.matches(d);
    }
}
