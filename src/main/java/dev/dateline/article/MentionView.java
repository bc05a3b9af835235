package dev.dateline.article;

/**
 * A date found in a summary.
 *
 * @param text the words, as they stand in the summary
 * @param start where they begin, in UTF-16 code units
 * @param end where they end, exclusive, in UTF-16 code units
 * @param role {@code published}, {@code republished}, {@code about} or {@code other}
 * @param modifier "early", "mid", "late" or null
 * @param inferred whether the date was computed rather than read
 */
public record MentionView(
        String text, int start, int end, String role, String modifier, boolean inferred, DateView date) {}
