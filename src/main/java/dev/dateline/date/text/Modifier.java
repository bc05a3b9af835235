package dev.dateline.date.text;

/**
 * The part of a date that is meant. It does not change the date: "late 1921" is 1921, because no day of that year is
 * certainly excluded.
 */
public enum Modifier {
    EARLY,
    MID,
    LATE
}
