package dev.dateline.article;

/**
 * A date found in a summary.
 *
 * @param text the mention as it is written in the summary
 * @param start the start offset in the summary, in UTF-16 code units
 * @param end the end offset, exclusive, in UTF-16 code units
 * @param role {@code published}, {@code republished}, {@code about} or {@code other}
 * @param modifier "early", "mid", "late" or null
 * @param inferred whether the date was computed rather than stated
 * @param date the date
 */
public record MentionView(
        String text, int start, int end, String role, String modifier, boolean inferred, DateView date) {}
