package dev.dateline.search;

import dev.dateline.search.Occasions.Occasion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Puts what happened in the same year together: milestones first, the rounder before the less round, then the older;
 * what is of no known year last.
 *
 * @param year the year from which years are counted
 * @param isMilestone which numbers of years are worth a mention of their own
 */
record OccasionGroups(int year, IntPredicate isMilestone) {

    private static final List<Integer> ROUND = List.of(1000, 500, 100, 50, 25, 10);

    /**
     * What happened in one year.
     *
     * @param year null when it is not known
     * @param yearsAgo how long ago that was; null when the year is not known
     * @param milestone whether that is a number worth a mention
     * @param items in the order of the ids
     */
    record Group(Integer year, Integer yearsAgo, boolean milestone, List<OccasionCard> items) {
        Group {
            items = List.copyOf(items);
        }
    }

    /** A multiple of 10 or 25. */
    static boolean isRound(int years) {
        return years > 0 && (years % 10 == 0 || years % 25 == 0);
    }

    /** An article is once in a group, by the first of its dates. */
    List<Group> of(List<Occasion> occasions) {
        Map<Optional<Integer>, Map<String, OccasionCard>> byYear = new LinkedHashMap<>();
        for (Occasion occasion : occasions) {
            byYear.computeIfAbsent(occasion.date().recurrence().year(), any -> new LinkedHashMap<>())
                    .putIfAbsent(occasion.hit().id(), card(occasion));
        }
        List<Group> groups = new ArrayList<>();
        byYear.forEach((known, cards) -> groups.add(group(known, cards)));
        groups.sort(Comparator.comparing(Group::yearsAgo, order()));
        return groups;
    }

    private Group group(Optional<Integer> known, Map<String, OccasionCard> cards) {
        Integer yearsAgo = known.map(value -> year - value).orElse(null);
        List<OccasionCard> items = cards.values().stream()
                .sorted(Comparator.comparing(OccasionCard::id))
                .toList();
        return new Group(known.orElse(null), yearsAgo, yearsAgo != null && isMilestone.test(yearsAgo), items);
    }

    /** The same order for articles that are not put together. */
    List<OccasionCard> cards(List<Occasion> occasions) {
        Map<String, OccasionCard> cards = new LinkedHashMap<>();
        occasions.forEach(occasion -> cards.putIfAbsent(
                occasion.hit().id() + " " + occasion.date().recurrence().year(), card(occasion)));
        return cards.values().stream()
                .sorted(Comparator.comparing(OccasionCard::yearsAgo, order()).thenComparing(OccasionCard::id))
                .toList();
    }

    private OccasionCard card(Occasion occasion) {
        return new OccasionCard(
                occasion,
                occasion.date().recurrence().year().map(value -> year - value).orElse(null));
    }

    private Comparator<Integer> order() {
        return Comparator.nullsLast(Comparator.comparingInt(this::roundness).thenComparing(Comparator.reverseOrder()));
    }

    /** The less, the rounder. */
    private int roundness(int years) {
        if (!isMilestone.test(years)) {
            return Integer.MAX_VALUE;
        }
        int at = 0;
        while (at < ROUND.size() && years % ROUND.get(at) != 0) {
            at++;
        }
        return at;
    }
}
