package dev.dateline.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Formats dates in English. */
final class Display {

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private Display() {}

    static String qualified(Qualifier qualifier, String date) {
        return (qualifier.approximate() ? "c. " : "") + date + (qualifier.uncertain() ? "?" : "");
    }

    static String date(CalendarDate date) {
        return qualified(date.qualifier(), plain(date) + time(date));
    }

    private static String plain(CalendarDate date) {
        String year = date.isYearless() ? "" : years(date.year());
        TwoDigits month = date.month();
        if (month == null
                || (month.isUnknown() && (date.day() == null || date.day().isUnknown()))) {
            return date.isYearless() ? "unknown year" : year;
        }
        String day = day(date.day());
        String inYear = month.isOne()
                ? (day.isEmpty() ? "" : day + " ") + monthName(month.number())
                : (day.isEmpty() ? "" : "day " + day + " of ") + months(month);
        if (year.isEmpty()) {
            return inYear;
        }
        return inYear + (date.year().isOne() ? " " : ", ") + year;
    }

    private static String day(TwoDigits day) {
        if (day == null || day.isUnknown()) {
            return "";
        }
        return day.isOne() ? String.valueOf(day.number()) : day.digits().replace('X', '?');
    }

    private static String months(TwoDigits month) {
        return switch (month.digits()) {
            case "XX" -> "an unknown month";
            case "0X" -> "a month from January to September";
            case "1X" -> "a month from October to December";
            case "X0" -> "October";
            case "X1" -> "January or November";
            case "X2" -> "February or December";
            default -> monthName(month.digits().charAt(1) - '0');
        };
    }

    private static String time(CalendarDate date) {
        return date.time().isEmpty() ? "" : ", " + date.time().substring(1);
    }

    static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String season(int code) {
        if (code <= 32) {
            return SEASONS.get((code - 21) % 4);
        }
        if (code <= 36) {
            return ORDINALS.get(code - 33) + " quarter of";
        }
        return code <= 39 ? ORDINALS.get(code - 37) + " third of" : ORDINALS.get(code - 40) + " half of";
    }

    /**
     * Formats the years of a mask as a year, a decade, a century or a millennium, depending on which digits are known.
     */
    static String years(YearMask mask) {
        if (mask.isOne()) {
            return year(mask.first());
        }
        if (!mask.isUnbroken()) {
            return year(mask.first()) + " to " + year(mask.last()) + " (" + mask + ")";
        }
        if (mask.negative()) {
            return (1 - mask.first()) + "–" + (1 - mask.last()) + " BC";
        }
        return switch (mask.unknownDigits()) {
            case 1 -> mask.first() == 0 ? year(0) + " – " + year(mask.last()) : mask.first() + "s";
            case 2 -> ordinal(mask.first() / 100 + 1) + " century";
            default -> mask.isWhollyUnknown() ? "unknown year" : ordinal(mask.first() / 1000 + 1) + " millennium";
        };
    }

    /** Formats an astronomical year: 0 is 1 BC. */
    static String year(long year) {
        if (year <= 0) {
            return (1 - year) + " BC";
        }
        return year < 1000 ? "AD " + year : Long.toString(year);
    }

    static String ordinal(long number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + switch ((int) (teen ? 0 : number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    static String interval(Interval interval) {
        if (interval.openStart() && interval.openEnd()) {
            return "any time";
        }
        if (interval.start() == null) {
            return (interval.openStart() ? "until " : "?–") + interval.end().display();
        }
        if (interval.end() == null) {
            return interval.openEnd()
                    ? "from " + interval.start().display()
                    : interval.start().display() + "–?";
        }
        return IntervalDisplay.of(interval.start(), interval.end());
    }
}
