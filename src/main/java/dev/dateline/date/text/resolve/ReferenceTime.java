package dev.dateline.date.text.resolve;

import dev.dateline.date.EpochDays;
import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.Years;
import java.util.regex.Pattern;

/**
 * A point in the narrative of a text, as precisely as it is known, that later dates are relative to.
 *
 * @param month 1 to 12; 0 if not known
 * @param day 1 to 31; 0 if not known
 * @param doubt "~", "?" or "%" if the date is approximate or uncertain, as is then all that is relative to it;
 *     otherwise empty
 */
public record ReferenceTime(int year, int month, int day, String doubt) {

    private static final Pattern QUALIFIERS = Pattern.compile("[~?%\\]}]|T.*");
    private static final Pattern DATE = Pattern.compile("-?\\d{4}(?:-\\d\\d){0,2}");
    private static final int MAX_MONTHS_BACK = 4;
    private static final int MIN_MONTHS_TO_NEXT_YEAR = 8;
    private static final int[] SEASON_MONTHS = {4, 7, 10, 12};

    /** Returns the end of a date, or null if its year is not known or it is a decade or longer. */
    public static ReferenceTime of(DateExpression match) {
        String edtf = match.pattern();
        String end =
                edtf.endsWith("/..") ? edtf.substring(0, edtf.length() - 3) : edtf.substring(edtf.lastIndexOf('/') + 1);
        end = end.substring(Math.max(end.lastIndexOf(','), Math.max(end.lastIndexOf('['), end.lastIndexOf('{'))) + 1);
        char mark = edtf.isEmpty() ? ' ' : edtf.charAt(edtf.length() - 1);
        String doubt = "~?%".indexOf(mark) < 0 ? "" : String.valueOf(mark);
        boolean plain = !end.isEmpty() && Character.isDigit(end.charAt(end.length() - 1)) && end.indexOf('T') < 0;
        end = plain && end.indexOf('?') + end.indexOf('~') + end.indexOf('%') == -3
                ? end
                : QUALIFIERS.matcher(end).replaceAll("");
        if (!DATE.matcher(end).matches()) {
            return null;
        }
        int sign = end.startsWith("-") ? -1 : 1;
        String[] fields = end.substring(sign < 0 ? 1 : 0).split("-", -1);
        int month =
                fields.length > 1 ? monthOf(Integer.parseInt(fields[1])) : match.modifier() == Modifier.LATE ? 12 : 0;
        return new ReferenceTime(
                sign * Integer.parseInt(fields[0]), month, fields.length > 2 ? Integer.parseInt(fields[2]) : 0, doubt);
    }

    /** Creates a point that is certain. */
    public ReferenceTime(int year, int month, int day) {
        this(year, month, day, "");
    }

    /** Returns the first month of a season, or the month itself. */
    public static int firstMonth(int code) {
        return code <= 12 ? code : code <= 24 ? (code - 20) * 3 : 0;
    }

    private static int monthOf(int code) {
        return code <= 12 ? code : code <= 24 ? SEASON_MONTHS[code - 21] : 0;
    }

    /**
     * Returns the year of the month that the text names next: the same year if it is about a month back, the next year
     * across the turn of the year; null if both are possible.
     */
    public Integer yearOf(int code) {
        int back = month == 0 ? 0 : month - monthOf(code);
        if (back > MAX_MONTHS_BACK && back < MIN_MONTHS_TO_NEXT_YEAR) {
            return null;
        }
        return back < MIN_MONTHS_TO_NEXT_YEAR ? year : year + 1;
    }

    /** Returns the year of the next or the previous occurrence of a month or season. */
    public int yearOfOccurrence(int code, int amount) {
        if (month == 0) {
            return year + amount;
        }
        int other = firstMonth(code);
        return amount > 0 ? year + (other > month ? 0 : 1) : year - (other < month ? 0 : 1);
    }

    /**
     * Returns the date at an offset from this one, with the precision of the unit; null if this one is less precise.
     */
    public String plus(RelativeOffset relation) {
        String date = certainPlus(relation);
        return date == null ? null : date + doubt;
    }

    private String certainPlus(RelativeOffset relation) {
        return switch (relation.unit()) {
            case DAY -> day == 0 ? null : EpochDays.print(EpochDays.of(year, month, day) + relation.amount());
            case WEEK -> day == 0 ? null : EpochDays.print(EpochDays.of(year, month, day) + 7L * relation.amount());
            case MONTH -> month == 0 ? null : monthAfter(relation.amount());
            case YEAR -> Years.signed(year + relation.amount());
            case OCCURRENCE -> null; // a month or a season, which is not known here
        };
    }

    /** Returns this point without its day. */
    public ReferenceTime toTheMonth() {
        return new ReferenceTime(year, month, 0, doubt);
    }

    /** Returns the EDTF string, as precise as the reference. */
    @Override
    public String toString() {
        String known = Years.signed(year) + (month == 0 ? "" : "-" + Years.twoDigits(month));
        return (day == 0 ? known : known + "-" + Years.twoDigits(day)) + doubt;
    }

    private String monthAfter(int amount) {
        int months = year * 12 + month - 1 + amount;
        return Years.signed(Math.floorDiv(months, 12)) + "-" + Years.twoDigits(Math.floorMod(months, 12) + 1);
    }
}
