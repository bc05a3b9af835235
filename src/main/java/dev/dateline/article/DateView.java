package dev.dateline.article;

/**
 * A date in the form of the API.
 *
 * @param edtf the canonical EDTF string, always Gregorian
 * @param display the date in English, for people; a client need not parse {@code edtf} to show it
 * @param precision {@code day}, {@code month}, {@code season}, {@code year}, {@code decade}, {@code century},
 *     {@code millennium}, {@code interval} or {@code set}
 * @param earliest the first day, {@code YYYY-MM-DD}; null where the start is open or unknown
 * @param latest the last day, {@code YYYY-MM-DD}; null where the end is open or unknown
 * @param earliestEpochDay the first day in days since 1970-01-01, negative before; null where {@code earliest} is
 * @param latestEpochDay the last day in days since 1970-01-01, negative before; null where {@code latest} is
 * @param approximate whether any part of the date is approximate
 * @param uncertain whether any part of the date is uncertain
 * @param open the open ends of an interval: {@code start}, {@code end}, {@code both} or null
 * @param unknown the unknown ends of an interval: {@code start}, {@code end}, {@code both} or null
 * @param oldStyle the same day in the Julian calendar, where the writer gave it; null otherwise
 * @param derived whether the server derived it from the text
 * @param inferred whether it was computed rather than stated
 */
public record DateView(
        String edtf,
        String display,
        String precision,
        String earliest,
        String latest,
        Long earliestEpochDay,
        Long latestEpochDay,
        boolean approximate,
        boolean uncertain,
        String open,
        String unknown,
        String oldStyle,
        boolean derived,
        boolean inferred) {}
