package dev.dateline.date.text.rule;

/**
 * The offset of a date from another one.
 *
 * @param unit the unit of the offset, and the precision of the result
 * @param amount the number of units; negative for earlier dates
 * @param anchor the date that the offset is relative to
 */
public record RelativeOffset(Unit unit, int amount, Anchor anchor) {

    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** The next or the previous occurrence of a month or season: "the following spring". */
        OCCURRENCE
    }

    public enum Anchor {
        /** The last date that the text named. */
        LAST,
        /** The day of writing. */
        TODAY,
        /** An event named by the words that follow: "two days after the fall of the town". */
        EVENT,
        /** A birth that the text mentions: "at the age of 19". */
        BIRTH,
        /** The event that an anniversary commemorates; the date itself is the occasion. */
        OCCASION
    }

    /** Returns an offset from the last date that the text named. */
    public static RelativeOffset toLast(Unit unit, int amount) {
        return new RelativeOffset(unit, amount, Anchor.LAST);
    }

    /** Returns whether the offset is relative to the given anchor. */
    public boolean isTo(Anchor other) {
        return anchor == other;
    }
}
