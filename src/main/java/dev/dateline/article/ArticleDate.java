package dev.dateline.article;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.date.IntervalEnd;
import dev.dateline.date.JulianDay;

/**
 * A date of an article, with the source of the date.
 *
 * @param edtf the date, Gregorian
 * @param oldStyle the same day in the Julian calendar, or null
 * @param derived whether the server derived it from the text
 * @param inferred whether it was computed rather than stated
 */
public record ArticleDate(Edtf edtf, JulianDay oldStyle, boolean derived, boolean inferred) {

    public ArticleDate {
        requireNonNull(edtf, "edtf is null");
    }

    /** A date that a writer stated. */
    public static ArticleDate stated(Edtf edtf) {
        return new ArticleDate(edtf, null, false, false);
    }

    /**
     * The JSON form of a date in its column. Includes the first and last day, for those who query the database with
     * SQL.
     */
    record ColumnValue(
            String edtf, String oldStyle, boolean derived, boolean inferred, String earliest, String latest) {}

    @JsonCreator
    static ArticleDate fromColumnValue(ColumnValue stored) {
        return new ArticleDate(
                Edtf.parse(stored.edtf),
                stored.oldStyle == null ? null : JulianDay.parse(stored.oldStyle),
                stored.derived,
                stored.inferred);
    }

    @JsonValue
    ColumnValue toColumnValue() {
        return new ColumnValue(
                edtf.toString(),
                oldStyle == null ? null : oldStyle.toString(),
                derived,
                inferred,
                earliest(),
                latest());
    }

    /** The first day as {@code YYYY-MM-DD}; null where the start is open or unknown, or the date has no days. */
    String earliest() {
        return isBoundKnown(IntervalEnd.START) ? EpochDays.print(edtf.days().first()) : null;
    }

    /** The last day as {@code YYYY-MM-DD}; null where the end is open or unknown, or the date has no days. */
    String latest() {
        return isBoundKnown(IntervalEnd.END) ? EpochDays.print(edtf.days().last()) : null;
    }

    /** Whether a bound is known. An unknown end has a bound in searches, which must not be shown. */
    private boolean isBoundKnown(IntervalEnd end) {
        return !edtf.days().isEmpty()
                && edtf.unknown()
                        .filter(unknown -> unknown == end || unknown == IntervalEnd.BOTH)
                        .isEmpty();
    }
}
