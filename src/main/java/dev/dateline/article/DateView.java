package dev.dateline.article;

/**
 * A date as the API shows it.
 *
 * @param edtf the canonical EDTF string, always Gregorian
 * @param display English, for people; no client needs to read {@code edtf} to show the date
 * @param precision {@code day}, {@code month}, {@code season}, {@code year}, {@code decade}, {@code century},
 *     {@code millennium}, {@code interval} or {@code set}
 * @param earliest the first day, {@code YYYY-MM-DD}; null where the start is open or unknown
 * @param latest the last day; null where the end is open or unknown
 * @param open {@code start}, {@code end}, {@code both} or null
 * @param unknown {@code start}, {@code end}, {@code both} or null
 * @param oldStyle the same day in the Julian calendar, where the writer gave it
 * @param derived whether the server took it from the text
 * @param inferred whether it was computed rather than stated
 */
public record DateView(
        String edtf,
        String display,
        String precision,
        String earliest,
        String latest,
        boolean approximate,
        boolean uncertain,
        String open,
        String unknown,
        String oldStyle,
        boolean derived,
        boolean inferred) {}
