package dev.dateline.search.lucene.document;

import dev.dateline.search.lucene.core.KeywordNormalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's name as typed or catalogued: {@code Chris Manning}, {@code C. Manning}, {@code Manning, Christopher} and
 * {@code Christopher D. Manning} may all be one person. Given names may be initials or short forms that the full name
 * begins with; the surname must be complete.
 *
 * @param words the words of the name, normalized, in their order
 */
public record PersonName(List<String> words) {

    private static final int MIN_SURNAME_LENGTH = 2;
    private static final int MIN_SHORT_FORM_LENGTH = 3; // Tom, but not Al, which too many words begin with

    public PersonName {
        words = List.copyOf(words);
    }

    /** Reads a name; one without letters or digits has no words. */
    public static PersonName of(String text) {
        String words = WordSuffixes.normalize(KeywordNormalizer.normalize(text));
        return new PersonName(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    /** Returns whether both have the same words, in whatever order, or the other has more. */
    public boolean isContainedIn(PersonName other) {
        List<String> unused = new ArrayList<>(other.words);
        return !words.isEmpty() && words.stream().allMatch(unused::remove);
    }

    /**
     * Returns whether another may be a name of the same person: they share a surname, and each other word of this one
     * stands for one of the other, except initials between, which the other may leave out.
     */
    public boolean mayBe(PersonName other) {
        return words.stream()
                .filter(word -> word.length() >= MIN_SURNAME_LENGTH && other.words.contains(word))
                .anyMatch(surname -> haveSameGivenNames(without(surname), other.without(surname)));
    }

    private List<String> without(String surname) {
        List<String> given = new ArrayList<>(words);
        given.remove(surname);
        return given;
    }

    private static boolean haveSameGivenNames(List<String> these, List<String> others) {
        List<String> unused = new ArrayList<>(others);
        List<String> unmatched =
                these.stream().filter(given -> !takeBest(unused, given)).toList();
        boolean sharesGivenName = unused.size() < others.size();
        return sharesGivenName && areInitials(unmatched);
    }

    /** Takes the same word or, if there is none, one that either stands for. */
    private static boolean takeBest(List<String> unused, String given) {
        if (unused.remove(given)) {
            return true;
        }
        for (String other : unused) {
            if (isShortFor(given, other) || isShortFor(other, given)) {
                unused.remove(other);
                return true;
            }
        }
        return false;
    }

    private static boolean areInitials(List<String> words) {
        return words.stream().allMatch(word -> word.length() == 1);
    }

    private static boolean isShortFor(String form, String name) {
        return (form.length() == 1 || form.length() >= MIN_SHORT_FORM_LENGTH) && name.startsWith(form);
    }
}
