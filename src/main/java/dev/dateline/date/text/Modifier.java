package dev.dateline.date.text;

/**
 * Which part of a date is meant. It stays beside the date: "late 1921" is 1921, as no day of it is known to be outside.
 */
public enum Modifier {
    EARLY,
    MID,
    LATE
}
