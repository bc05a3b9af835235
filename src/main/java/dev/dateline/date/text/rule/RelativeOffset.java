package dev.dateline.date.text.rule;

/**
 * How far a date lies from another one.
 *
 * @param unit what is counted, and how precise the result is
 * @param amount how many; negative for earlier
 * @param anchor from where
 */
public record RelativeOffset(Unit unit, int amount, Anchor anchor) {

    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** The next or the one before of a month or a season: "the following spring". */
        OCCURRENCE
    }

    public enum Anchor {
        /** The date that the text named before. */
        LAST,
        /** The day of writing. */
        TODAY,
        /** An event that the words after it name: "two days after the fall of the town". */
        EVENT,
        /** A birth that the text names: "at the age of 19". */
        BIRTH,
        /** The event whose anniversary it is; the date itself is the occasion. */
        OCCASION
    }

    public static RelativeOffset toLast(Unit unit, int amount) {
        return new RelativeOffset(unit, amount, Anchor.LAST);
    }

    public boolean isTo(Anchor other) {
        return anchor == other;
    }
}
