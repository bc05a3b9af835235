package dev.dateline.date.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Determines from all dates of a column what "5/3/1915" means in it: a number above 12 reveals the order. If there is
 * none, or if both orders occur, the day comes first.
 */
public final class DateOrderJudge {

    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})([-./])(\\d{1,2})\\2\\d{4}(?!\\d)");
    private static final int MONTHS_PER_YEAR = 12;

    private final DateOrder given;
    private long dayFirst;
    private long monthFirst;
    private long decided;

    /** @param given the order set by the caller; null to determine it from the column */
    public DateOrderJudge(DateOrder given) {
        this.given = given;
    }

    /** Takes a date of the column into account. */
    public void look(String text) {
        Matcher date = FIGURES.matcher(text);
        boolean either = false;
        while (date.find()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            dayFirst += first > MONTHS_PER_YEAR && second <= MONTHS_PER_YEAR ? 1 : 0;
            monthFirst += second > MONTHS_PER_YEAR && first <= MONTHS_PER_YEAR ? 1 : 0;
            either |= first <= MONTHS_PER_YEAR && second <= MONTHS_PER_YEAR && first != second;
        }
        decided += either ? 1 : 0;
    }

    /** Returns the order of the column. */
    public DateOrder order() {
        if (given != null) {
            return given;
        }
        return monthFirst > 0 && dayFirst == 0 ? DateOrder.MDY : DateOrder.DMY;
    }

    /** Returns how many dates were valid in both orders, so that the result decided their meaning. */
    public long decided() {
        return decided;
    }
}
