package dev.dateline.article;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.date.DayRange;
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

    /** The date in English, for people, such as "7 November 1917 (25 October Old Style)". */
    public String display() {
        String display = edtf.display();
        return oldStyle == null ? display : display + " (" + oldStyle.display(edtf) + " Old Style)";
    }

    /** The first day as {@code YYYY-MM-DD}; null where the start is open or unknown, or the date has no days. */
    String earliest() {
        return print(earliestEpochDay());
    }

    /** The last day as {@code YYYY-MM-DD}; null where the end is open or unknown, or the date has no days. */
    String latest() {
        return print(latestEpochDay());
    }

    private static String print(Long epochDay) {
        return epochDay == null ? null : EpochDays.print(epochDay);
    }

    /** The first day in days since 1970-01-01; null where the start is open or unknown, or the date has no days. */
    Long earliestEpochDay() {
        return isBoundKnown(IntervalEnd.START) && edtf.days().first() != DayRange.MIN
                ? Long.valueOf(edtf.days().first())
                : null;
    }

    /** The last day in days since 1970-01-01; null where the end is open or unknown, or the date has no days. */
    Long latestEpochDay() {
        return isBoundKnown(IntervalEnd.END) && edtf.days().last() != DayRange.MAX
                ? Long.valueOf(edtf.days().last())
                : null;
    }

    /** Whether a bound is known. An unknown end has a bound in searches, which must not be shown. */
    private boolean isBoundKnown(IntervalEnd end) {
        return !edtf.days().isEmpty()
                && edtf.unknown()
                        .filter(unknown -> unknown == end || unknown == IntervalEnd.BOTH)
                        .isEmpty();
    }
}
