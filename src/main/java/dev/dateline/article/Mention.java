package dev.dateline.article;

import static java.util.Objects.requireNonNull;

/**
 * A date found in the summary of an article.
 *
 * @param start the start offset in the summary, in UTF-16 code units
 * @param end the end offset, exclusive, in UTF-16 code units
 * @param role {@code published}, {@code republished}, {@code about} or {@code other}
 * @param modifier "early", "mid", "late" or null
 * @param date the date
 */
public record Mention(int start, int end, String role, String modifier, ArticleDate date) {

    public Mention {
        requireNonNull(role, "role is null");
        requireNonNull(date, "date is null");
    }
}
