package dev.dateline.date.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges by all dates of a column what "5/3/1915" means in it: a day beyond 12 shows the order. Where none does, or the
 * days show both, the day comes first.
 */
public final class DateOrderJudge {

    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})([-./])(\\d{1,2})\\2\\d{4}(?!\\d)");
    private static final int MONTHS = 12;

    private final DateOrder given;
    private long dayFirst;
    private long monthFirst;
    private long decided;

    /** @param given the order that was said; null where the column is to decide */
    public DateOrderJudge(DateOrder given) {
        this.given = given;
    }

    /** Looks at a date of the column. */
    public void look(String text) {
        Matcher date = FIGURES.matcher(text);
        boolean either = false;
        while (date.find()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            dayFirst += first > MONTHS && second <= MONTHS ? 1 : 0;
            monthFirst += second > MONTHS && first <= MONTHS ? 1 : 0;
            either |= first <= MONTHS && second <= MONTHS && first != second;
        }
        decided += either ? 1 : 0;
    }

    /** The order of the column. */
    public DateOrder order() {
        if (given != null) {
            return given;
        }
        return monthFirst > 0 && dayFirst == 0 ? DateOrder.MDY : DateOrder.DMY;
    }

    /** How many of the dates are days in either order, so that the order decided which. */
    public long decided() {
        return decided;
    }
}
