package dev.dateline.search;

import dev.dateline.date.Recurrence;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * The order of occasions: by day; within a day milestones first, rounder numbers of years before less round ones, then
 * older before newer; occasions without a known year last. A month sorts as its first day.
 */
public final class OccasionOrder {

    private static final List<Integer> ROUND_INTERVALS = List.of(1000, 500, 100, 50, 25, 10);

    private final int year;
    private final IntPredicate isMilestone;
    private final UnaryOperator<MonthDay> observedDay;

    /**
     * @param year the year from which years are counted
     * @param isMilestone which numbers of years count as milestones
     * @param observedDay maps a calendar day to the day on which it is observed in that year
     */
    public OccasionOrder(int year, IntPredicate isMilestone, UnaryOperator<MonthDay> observedDay) {
        this.year = year;
        this.isMilestone = isMilestone;
        this.observedDay = observedDay;
    }

    /** Returns whether a number of years is a positive multiple of 10 or 25. */
    public static boolean isRound(int years) {
        return years > 0 && (years % 10 == 0 || years % 25 == 0);
    }

    /**
     * The sort key of occasions that are listed together.
     *
     * @param day the day on which they are observed; the first day for a month
     * @param year the year in which they happened; null when it is unknown
     * @param yearsAgo the number of years since then; null when the year is unknown
     * @param milestone whether {@code yearsAgo} is a milestone
     */
    public record OccasionKey(MonthDay day, Integer year, Integer yearsAgo, boolean milestone)
            implements Comparable<OccasionKey> {

        private static final Comparator<OccasionKey> ORDER = Comparator.comparing(OccasionKey::day)
                .thenComparing(key -> key.yearsAgo == null)
                .thenComparing(OccasionKey::roundness)
                .thenComparing(OccasionKey::yearsAgo, Comparator.nullsLast(Comparator.reverseOrder()));

        @Override
        public int compareTo(OccasionKey other) {
            return ORDER.compare(this, other);
        }

        /** Returns the rank of the number of years: the smaller, the rounder. */
        private int roundness() {
            if (!milestone) {
                return Integer.MAX_VALUE;
            }
            int at = 0;
            while (at < ROUND_INTERVALS.size() && yearsAgo % ROUND_INTERVALS.get(at) != 0) {
                at++;
            }
            return at;
        }
    }

    /** Returns the sort key of a recurring date. */
    public OccasionKey keyOf(Recurrence recurrence) {
        MonthDay day = recurrence.day().map(observedDay).orElseGet(() -> MonthDay.of(recurrence.month(), 1));
        Integer occurrenceYear = recurrence.year().orElse(null);
        Integer ago = occurrenceYear == null ? null : year - occurrenceYear;
        return new OccasionKey(day, occurrenceYear, ago, ago != null && isMilestone.test(ago));
    }
}
