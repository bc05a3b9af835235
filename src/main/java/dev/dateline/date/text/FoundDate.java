package dev.dateline.date.text;

import static java.util.Objects.requireNonNull;

import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;

/**
 * A date found in a text.
 *
 * @param start where its words begin, in UTF-16 code units, as {@link String#substring} counts
 * @param end where they end, exclusive
 * @param date the date, Gregorian
 * @param oldStyle the same day in the Julian calendar where the text says it, else null
 * @param modifier the part of the date that is meant, or null
 * @param inferred whether the year, or all of it, was computed from other dates
 */
public record FoundDate(
        int start, int end, Edtf date, JulianDay oldStyle, DateRole role, Modifier modifier, boolean inferred) {

    public FoundDate {
        requireNonNull(date, "date is null");
        requireNonNull(role, "role is null");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no words from " + start + " to " + end);
        }
    }
}
