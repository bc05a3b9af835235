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

    private static final List<Integer> ROUND = List.of(1000, 500, 100, 50, 25, 10);

    private final int year;
    private final IntPredicate isMilestone;
    private final UnaryOperator<MonthDay> shown;

    /**
     * @param year the year from which years are counted
     * @param isMilestone which numbers of years are worth a mention of their own
     * @param shown on which day a calendar day is remembered in that year
     */
    public OccasionOrder(int year, IntPredicate isMilestone, UnaryOperator<MonthDay> shown) {
        this.year = year;
        this.isMilestone = isMilestone;
        this.shown = shown;
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
    public record Place(MonthDay day, Integer year, Integer yearsAgo, boolean milestone) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::day)
                .thenComparing(place -> place.yearsAgo == null)
                .thenComparing(Place::roundness)
                .thenComparing(Place::yearsAgo, Comparator.nullsLast(Comparator.reverseOrder()));

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** The less, the rounder. */
        private int roundness() {
            if (!milestone) {
                return Integer.MAX_VALUE;
            }
            int at = 0;
            while (at < ROUND.size() && yearsAgo % ROUND.get(at) != 0) {
                at++;
            }
            return at;
        }
    }

    /** The place of a date that comes round again. */
    public Place place(Recurrence recurrence) {
        MonthDay day = recurrence.day().map(shown).orElseGet(() -> MonthDay.of(recurrence.month(), 1));
        Integer when = recurrence.year().orElse(null);
        Integer ago = when == null ? null : year - when;
        return new Place(day, when, ago, ago != null && isMilestone.test(ago));
    }
}
