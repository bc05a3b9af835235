package dev.dateline.date;

/** How a date has to match the days that are looked for. */
public enum DateMatch {
    /** Some day of the date is among the days looked for. */
    OVERLAPS,
    /** All days of the date are among the days looked for. */
    WITHIN,
    /** All days looked for are among the days of the date. */
    CONTAINS
}
