package dev.dateline.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the word that was meant by a misspelled one. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * The most similar word: one that differs from the given word by case only, or by one or two typos. A typo is an
     * inserted, missing or wrong letter, or two swapped neighbours. Words of up to 2 characters allow no typo, of up to
     * 5 one. Empty when no word is similar enough, or the given one has more than 100 characters.
     */
    public static Optional<String> suggest(String given, Collection<String> words) {
        if (given.length() > 100) {
            return Optional.empty();
        }
        String low = given.toLowerCase(Locale.ROOT);
        int allowed = given.length() <= 2 ? 0 : given.length() <= 5 ? 1 : 2;
        return words.stream()
                .filter(word -> editDistance(low, word.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.<String>comparingInt(word -> editDistance(low, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    private static int editDistance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : minCost(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int minCost(String a, String b, int[][] cost, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
