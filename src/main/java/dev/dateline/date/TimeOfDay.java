package dev.dateline.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates the time of day in a date-time. It is stored as written; the date is the local day. */
final class TimeOfDay {

    private static final Pattern TIME_PATTERN =
            Pattern.compile("T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,20})?)?(Z|([+-])(\\d\\d)(?::(\\d\\d))?)?");
    private static final int MAX_OFFSET_MINUTES = 14 * 60;
    private static final int MIN_OFFSET_MINUTES = -12 * 60;

    private TimeOfDay() {}

    static void check(String time, int offset) {
        Matcher form = TIME_PATTERN.matcher(time);
        if (!form.matches()) {
            throw new EdtfException(offset, "A time is written like T23:20:30, T23:20:30Z or T23:20:30+04:30.", null);
        }
        below(24, form.group(1), "hour", offset);
        below(60, form.group(2), "minute", offset);
        below(60, form.group(3), "second", offset);
        if (form.group(5) != null) {
            zone(form, offset);
        }
    }

    private static void zone(Matcher form, int offset) {
        below(60, form.group(7), "minute", offset);
        int minutes =
                Integer.parseInt(form.group(6)) * 60 + (form.group(7) == null ? 0 : Integer.parseInt(form.group(7)));
        int signed = form.group(5).equals("-") ? -minutes : minutes;
        if (signed > MAX_OFFSET_MINUTES
                || signed < MIN_OFFSET_MINUTES
                || (minutes == 0 && form.group(5).equals("-"))) {
            throw new EdtfException(
                    offset, "A time zone offset must be between -12:00 and +14:00, and not -00:00.", null);
        }
    }

    private static void below(int limit, String number, String what, int offset) {
        if (number != null && Integer.parseInt(number) >= limit) {
            throw new EdtfException(offset, "The " + what + " " + number + " does not exist.", null);
        }
    }
}
