package dev.dateline.date.text;

/**
 * How far a date lies from the one that the text named before.
 *
 * @param unit what is counted, and how precise the result is
 * @param amount how many; negative for earlier
 */
record Relation(Unit unit, int amount) {

    enum Unit {
        DAY,
        MONTH,
        YEAR,
        /** Days from the day of writing. */
        TODAY,
        /** Years from the day of writing. */
        AGO
    }
}
