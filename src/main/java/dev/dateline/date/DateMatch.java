package dev.dateline.date;

/** How the days of a date must relate to the days searched for. */
public enum DateMatch {
    /** At least one day of the date is among the days searched for. */
    OVERLAPS,
    /** All days of the date are among the days searched for. */
    WITHIN,
    /** All days searched for are among the days of the date. */
    CONTAINS
}
