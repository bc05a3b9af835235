package dev.dateline.date.text;

import static java.util.Objects.requireNonNull;

import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;

/**
 * A date found in a text.
 *
 * @param start the offset of its first character, in UTF-16 code units, as for {@link String#substring}
 * @param end the offset after its last character
 * @param date the date, in the Gregorian calendar
 * @param oldStyle the same day in the Julian calendar if the text gives it, otherwise null
 * @param modifier the part of the date that is meant, or null
 * @param inferred whether the year, or the whole date, was computed from other dates
 */
public record FoundDate(
        int start, int end, Edtf date, JulianDay oldStyle, DateRole role, Modifier modifier, boolean inferred) {

    public FoundDate {
        requireNonNull(date, "date is null");
        requireNonNull(role, "role is null");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("invalid range of characters: " + start + " to " + end);
        }
    }
}
