package dev.dateline.article;

import java.util.List;
import java.util.stream.Stream;

/**
 * Estimates the memory that articles take while they are processed, in bytes. The estimates limit the size of batches.
 * A mention of a date takes about a hundred times the memory of its characters.
 */
public final class MemoryFootprint {

    private static final long ARTICLE_BYTES = 2000;
    private static final long CHARACTER_BYTES = 2;
    private static final long MENTION_BYTES = 1000;
    private static final long READ_CHARACTER_BYTES = 30;
    private static final int DIGITS_OF_A_DATE = 2;

    private MemoryFootprint() {}

    /** The footprint of a change together with its JSON, in bytes. */
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
     * The footprint of the change that a database row represents, in bytes.
     *
     * @param characters the length of all its columns but the mentions
     * @param mentionCharacters the length of its mentions as JSON; one mention has at least 100 characters
     */
    public static long ofRow(long characters, long mentionCharacters) {
        return ARTICLE_BYTES + 2 * CHARACTER_BYTES * characters + mentionCharacters * MENTION_BYTES / 100;
    }

    /** The footprint of a text that is annotated with its dates, in bytes; there is at most one date per two digits. */
    public static long ofText(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long dates = Math.min(MentionFinder.MAX_STORED_MENTIONS, digits / DIGITS_OF_A_DATE);
        return READ_CHARACTER_BYTES * text.length() + MENTION_BYTES * dates;
    }
}
