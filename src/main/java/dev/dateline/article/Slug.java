package dev.dateline.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Creates readable ids from titles. */
public final class Slug {

    private static final int MAX_LENGTH = 80;
    private static final Map<String, String> TRANSLITERATIONS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı", "i");

    private Slug() {}

    /**
     * The title in lower-case ASCII with hyphens, at most 80 characters, cut at a word. Empty for a title without Latin
     * letters or digits.
     */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’ʼ]", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : TRANSLITERATIONS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= MAX_LENGTH ? slug : truncate(slug);
    }

    private static String truncate(String slug) {
        int word = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, word > 0 ? word : MAX_LENGTH);
    }

    /** The slug itself, or the slug with a numeric suffix of at least 2 that is free; see {@link #firstFree}. */
    public static String unique(String slug, Predicate<String> isTaken) {
        int number = firstFree(n -> isTaken.test(withNumber(slug, n)));
        return withNumber(slug, number);
    }

    private static String withNumber(String slug, int number) {
        return number == 1 ? slug : slug + "-" + number;
    }

    /**
     * A free number of at least 1: the smallest one, provided that all free numbers are above all taken ones. Calls the
     * predicate O(log n) times for the result n.
     */
    public static int firstFree(IntPredicate isTaken) {
        int taken = 0;
        int free = 1;
        while (isTaken.test(free)) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            int middle = (free + taken) >>> 1;
            if (isTaken.test(middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return free;
    }
}
