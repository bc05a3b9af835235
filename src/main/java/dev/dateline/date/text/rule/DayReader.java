package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads days: "24 May 1940", "May 24th", "Sunday, 9 January 1905", "4 and 5 July 1917", "9/22 January 1905". */
public final class DayReader implements DateExpressionRule {

    private final TokenSequence tokens;
    private final Years years;
    private final DayNames names;

    public DayReader(TokenSequence tokens, Years years) {
        this.tokens = tokens;
        this.years = years;
        this.names = new DayNames(tokens);
    }

    /** Reads the day or days at a token, with or without a year; returns null if there are none. */
    @Override
    public DateExpression read(int i) {
        if (!tokens.isCapitalized(i) || !tokens.lexicon().isWeekday(tokens.word(i))) {
            return readDay(i);
        }
        int next = i + 1;
        next += tokens.is(next, '.') && tokens.isGlued(next) ? 1 : 0;
        next += tokens.is(next, ',') ? 1 : 0;
        next += tokens.is(next, "the") ? 1 : 0;
        DateExpression day = readDay(next);
        return day == null ? null : day.between(i, day.to());
    }

    private DateExpression readDay(int i) {
        DateExpression day = dayFirst(i);
        day = day == null ? monthFirst(i) : day;
        return day == null ? yearFirst(i) : day;
    }

    /** Reads "24 May 1940", "the 24th of May", "2 to 19 March 1919". */
    private DateExpression dayFirst(int i) {
        DayList days = DayList.read(tokens, i);
        if (days == null) {
            return null;
        }
        int next = days.end();
        next += tokens.is(next, "of") || isGluedDash(next) ? 1 : 0;
        int month = tokens.lexicon().month(tokens.word(next));
        boolean verb = !tokens.canNameMonth(next) && !days.ordinal() && (month == 5 || month == 3);
        if (month == 0 || verb) {
            return null;
        }
        boolean counts = next == days.end() && days.isInWords() && tokens.isCapitalized(i);
        DateExpression day = withYear(i, monthEnd(next), month, days);
        if (counts && lacksYear(day) && tokens.isWord(day.to())) {
            return null; // "the Second May Offensive"
        }
        return unlessName(day, days);
    }

    /** Skips a day that is part of a name: "the 26th of July Movement". */
    private DateExpression unlessName(DateExpression day, DayList days) {
        boolean named = lacksYear(day) && day.relation() == null && names.isName(day, days.ordinal());
        return named ? DateExpression.none(day.from(), day.to()) : day;
    }

    private static boolean lacksYear(DateExpression day) {
        return day.pattern().contains("XXXX");
    }

    /** Reads "May 24, 1940", "June 19-20, 1964". */
    private DateExpression monthFirst(int i) {
        int month = tokens.canNameMonth(i) ? tokens.lexicon().month(tokens.word(i)) : 0;
        if (month == 0) {
            return null;
        }
        int next = monthEnd(i);
        boolean article = tokens.is(next, "the");
        DayList days = DayList.read(tokens, article ? next + 1 : next);
        if (days == null || tokens.is(days.end() - 1, '.')) {
            return null;
        }
        DateExpression day = withYear(i, days.end(), month, days);
        if (days.ordinal() && lacksYear(day) && names.isCountNoun(i, article, days)) {
            return null;
        }
        return unlessName(day, days);
    }

    /** Reads "1940 May 24", "1940, 24 May". */
    private DateExpression yearFirst(int i) {
        boolean begins = !tokens.isGlued(i)
                || (tokens.is(i - 1, '-')
                        && (!tokens.isGlued(i - 1) || tokens.profile().yearFirst()));
        if (tokens.digits(i) != 4 || !begins) {
            return null;
        }
        DateFragment year = years.plain(i);
        int next = year == null ? i : year.end() + (tokens.is(year.end(), ',') ? 1 : 0);
        if (year != null && tokens.profile().yearFirst() && tokens.isNumber(next)) {
            return dayAndMonth(i, next, year.edtf());
        }
        int month = tokens.canNameMonth(next) ? tokens.lexicon().month(tokens.word(next)) : 0;
        DayList days = month == 0 ? null : DayList.read(tokens, monthEnd(next));
        if (days == null || (!tokens.is(days.end(), '-') && yearAfter(days.end()) != null)) {
            return null;
        }
        return written(DateExpression.of(i, days.end(), ""), month, days, year.edtf());
    }

    /** Reads "1776 4 July". */
    private DateExpression dayAndMonth(int from, int day, String year) {
        DayList days = DayList.read(tokens, day);
        int month = days == null ? 0 : tokens.lexicon().month(tokens.word(days.end()));
        return month == 0 || yearAfter(monthEnd(days.end())) != null
                ? null
                : written(DateExpression.of(from, monthEnd(days.end()), ""), month, days, year);
    }

    private DateExpression withYear(int from, int end, int month, DayList days) {
        DateFragment year = anyYearAfter(end);
        if (year != null) {
            return written(DateExpression.of(from, year.end(), ""), month, days, year.edtf());
        }
        return sameYear(written(DateExpression.of(from, end, ""), month, days, "XXXX"));
    }

    /** Reads the year after a day, which may have three digits; returns null if there is none. */
    public DateFragment anyYearAfter(int i) {
        DateFragment year = yearAfter(i);
        return year == null ? years.shortAfterDay(i) : year;
    }

    /** Reads the year after a day or month: "1940", ", 1940", "of 1940"; returns null if there is none. */
    public DateFragment yearAfter(int i) {
        int next = tokens.is(i, ',') || tokens.is(i, "of") || isGluedDash(i) ? i + 1 : i;
        return years.plain(next);
    }

    /** Recognizes a dash without spaces around it, as in "8-Mar-2017". */
    private boolean isGluedDash(int i) {
        return tokens.is(i, '-') && tokens.isGlued(i) && tokens.isGlued(i + 1);
    }

    /** Reads "of that year", "of the following year". */
    public DateExpression sameYear(DateExpression match) {
        if (match == null) {
            return null;
        }
        int next = match.to() + (tokens.is(match.to(), "of") || tokens.is(match.to(), ',') ? 1 : 0);
        int word = next + (tokens.is(next, "the") ? 1 : 0);
        if (match.isNone() || !tokens.is(word + 1, "year")) {
            return match;
        }
        return switch (tokens.word(word)) {
            case "that", "same" ->
                match.between(match.from(), word + 2).with(RelativeOffset.toLast(RelativeOffset.Unit.YEAR, 0));
            case "following", "next" ->
                match.between(match.from(), word + 2).with(RelativeOffset.toLast(RelativeOffset.Unit.YEAR, 1));
            case "previous", "preceding" ->
                match.between(match.from(), word + 2).with(RelativeOffset.toLast(RelativeOffset.Unit.YEAR, -1));
            default -> match;
        };
    }

    /** Returns the index of the token after the name of a month and its dot. */
    public int monthEnd(int i) {
        return i
                + (tokens.lexicon().isShortMonth(tokens.word(i)) && tokens.is(i + 1, '.') && tokens.isGlued(i + 1)
                        ? 2
                        : 1);
    }

    private static DateExpression written(DateExpression words, int month, DayList days, String year) {
        String first = day(year, month, days.first());
        String last = day(year, month, days.last());
        if (first.isEmpty() || last.isEmpty()) {
            return month == 2 && days.kind() == DayList.Kind.ONE && days.first() == 29 ? leapDay(words, year) : words;
        }
        return switch (days.kind()) {
            case ONE -> words.with(first);
            case RANGE -> words.with(first + "/" + last);
            case BOTH -> words.with("{" + all(days, month, year) + "}");
            case EITHER -> words.with("[" + all(days, month, year) + "]");
            case DOUBLE ->
                pair(first, last).map(pair -> pair.in(words)).orElseGet(() -> words.with(first + "/" + last));
            case BRACKETED -> pair(first, last).map(pair -> pair.in(words)).orElse(null);
        };
    }

    private static String all(DayList days, int month, String year) {
        return days.days().stream().map(day -> day(year, month, day)).collect(Collectors.joining(","));
    }

    /** Completes a 29 February: that of 1900 exists only in the Julian calendar. */
    private static DateExpression leapDay(DateExpression words, String year) {
        return year.matches("-?\\d+") && Integer.parseInt(year) % 4 == 0 ? words.julian(year + "-02-29") : words;
    }

    private static Optional<CalendarPair> pair(String first, String last) {
        return first.startsWith("XXXX") ? CalendarPair.ofNoYear(first, last) : CalendarPair.of(first, last);
    }

    /** Returns a day in EDTF, or an empty string if it does not exist. A year that is not known has a 29 February. */
    public static String day(String year, int month, int day) {
        boolean known = year.indexOf('X') < 0;
        int length = month < 1 || month > 12
                ? 0
                : YearMonth.of(known ? Integer.parseInt(year) : 2000, month).lengthOfMonth();
        return day < 1 || day > length ? "" : year + "-" + Years.twoDigits(month) + "-" + Years.twoDigits(day);
    }
}
