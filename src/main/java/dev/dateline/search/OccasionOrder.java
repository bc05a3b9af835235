package dev.dateline.search;

import dev.dateline.date.Recurrence;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * Where an occasion stands among others: day by day; within a day milestones first, the rounder before the less round,
 * then the older; what is of no known year last. A month stands where its first day does.
 */
public final class OccasionOrder {

    private static final List<Integer> ROUND_INTERVALS = List.of(1000, 500, 100, 50, 25, 10);

    private final int year;
    private final IntPredicate isMilestone;
    private final UnaryOperator<MonthDay> observedDay;

    /**
     * @param year the year from which years are counted
     * @param isMilestone which numbers of years are worth a mention of their own
     * @param shown on which day a calendar day is remembered in that year
     */
    public OccasionOrder(int year, IntPredicate isMilestone, UnaryOperator<MonthDay> shown) {
        this.year = year;
        this.isMilestone = isMilestone;
        this.observedDay = shown;
    }

    /** A multiple of 10 or 25. */
    public static boolean isRound(int years) {
        return years > 0 && (years % 10 == 0 || years % 25 == 0);
    }

    /**
     * What is remembered together.
     *
     * @param day on which it is remembered; of a month, the first
     * @param year when it was; null when it is not known
     * @param yearsAgo how long ago that was; null when the year is not known
     * @param milestone whether that is a number worth a mention
     */
    public record OccasionKey(MonthDay day, Integer year, Integer yearsAgo, boolean milestone)
            implements Comparable<OccasionKey> {

        private static final Comparator<OccasionKey> ORDER = Comparator.comparing(OccasionKey::day)
                .thenComparing(place -> place.yearsAgo == null)
                .thenComparing(OccasionKey::roundness)
                .thenComparing(OccasionKey::yearsAgo, Comparator.nullsLast(Comparator.reverseOrder()));

        @Override
        public int compareTo(OccasionKey other) {
            return ORDER.compare(this, other);
        }

        /** The less, the rounder. */
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

    /** The place of a date that comes round again. */
    public OccasionKey keyOf(Recurrence recurrence) {
        MonthDay day = recurrence.day().map(observedDay).orElseGet(() -> MonthDay.of(recurrence.month(), 1));
        Integer when = recurrence.year().orElse(null);
        Integer ago = when == null ? null : year - when;
        return new OccasionKey(day, when, ago, ago != null && isMilestone.test(ago));
    }
}
