package dev.dateline.article;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much memory articles take while they are on their way, in bytes and roughly: what limits how many are taken at a
 * time. A date in a summary becomes some hundred times as heavy as its letters.
 */
public final class MemoryFootprint {

    private static final long ARTICLE_BYTES = 2000;
    private static final long CHARACTER_BYTES = 2;
    private static final long MENTION_BYTES = 1000;
    private static final long READ_CHARACTER_BYTES = 30;
    private static final int DIGITS_OF_A_DATE = 2;

    private MemoryFootprint() {}

    /** The weight of a change, with the JSON that is made of it. */
    public static long of(Change change) {
        return change.article().map(MemoryFootprint::of).orElse(ARTICLE_BYTES);
    }

    private static long of(ArticleView article) {
        long characters = Stream.of(article.authors(), article.topics(), article.people(), article.places())
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        characters += article.metadata().values().stream()
                .flatMap(value -> value.values().stream())
                .mapToLong(String::length)
                .sum();
        characters += article.summary() == null ? 0 : article.summary().length();
        long dates = (long) article.mentions().size() + article.dates().about().size();
        return ARTICLE_BYTES + 2 * CHARACTER_BYTES * characters + MENTION_BYTES * dates;
    }

    /**
     * What a row of the database becomes as a change.
     *
     * @param characters of all its columns but the mentions
     * @param mentionCharacters of its mentions as JSON, of which one has a hundred at least
     */
    public static long ofRow(long characters, long mentionCharacters) {
        return ARTICLE_BYTES + 2 * CHARACTER_BYTES * characters + mentionCharacters * MENTION_BYTES / 100;
    }

    /** What a text becomes when it is read for dates, of which there may be one for every two digits. */
    public static long ofText(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long dates = Math.min(MentionFinder.MAX_KEPT, digits / DIGITS_OF_A_DATE);
        return READ_CHARACTER_BYTES * text.length() + MENTION_BYTES * dates;
    }
}
