package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.QuantityDetector;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a month: "24", "24th", "2-19", "4 and 5", "9/22", "9 (22)".
 *
 * @param days for a range, the first and the last; in ascending order
 * @param ordinal whether the first is written as an ordinal
 * @param inDigits whether the first is written in digits
 * @param end the index of the token after them
 */
public record DayList(List<Integer> days, Kind kind, boolean ordinal, boolean inDigits, int end) {

    private static final int MAX_DAY_NUMBER = 39; // "39 May" is a typo and not a date; a larger number counts something

    public enum Kind {
        ONE,
        RANGE,
        BOTH,
        EITHER,
        /** "9/22": one day in two calendars, if the difference is that of the calendars. */
        DOUBLE,
        /** "9 (22)": one day in two calendars, or not a date. */
        BRACKETED
    }

    /** Returns whether the first is written in letters: "the Second". */
    public boolean isInWords() {
        return ordinal && !inDigits;
    }

    /** Returns the first day. */
    public int first() {
        return days.get(0);
    }

    /** Returns the last day. */
    public int last() {
        return days.get(days.size() - 1);
    }

    /** Reads the days at a token; returns null if there are none. */
    public static DayList read(TokenSequence tokens, int i) {
        ParsedNumber day = one(tokens, i);
        if (day == null || isTail(tokens, i)) {
            return null;
        }
        boolean ordinal = day.end() > i + 1 || !tokens.isNumber(i);
        DayList days = new DayList(List.of(day.value()), Kind.ONE, ordinal, tokens.isNumber(i), day.end());
        for (int more = 0; more < 6; more++) {
            DayList longer = days.extended(tokens);
            if (longer == null) {
                break;
            }
            days = longer;
        }
        int before = tokens.is(i - 1, "the") ? i - 2 : i - 1;
        return days.kind == Kind.BOTH && tokens.is(before, "between") ? days.as(Kind.RANGE) : days;
    }

    private DayList as(Kind other) {
        return new DayList(days, other, ordinal, inDigits, end);
    }

    private DayList with(int day, Kind other, int newEnd) {
        List<Integer> more = new ArrayList<>(other == Kind.RANGE ? List.of(first()) : days);
        more.add(day);
        return new DayList(List.copyOf(more), other, ordinal, inDigits, newEnd);
    }

    private DayList bracketed(TokenSequence tokens) {
        ParsedNumber day = kind == Kind.ONE && tokens.is(end, '(') ? one(tokens, end + 1) : null;
        boolean closed = day != null && day.value() > last() && tokens.is(day.end(), ')');
        return closed ? with(day.value(), Kind.BRACKETED, day.end() + 1) : null;
    }

    private DayList extended(TokenSequence tokens) {
        DayList twofold = bracketed(tokens);
        if (twofold != null || kind == Kind.BRACKETED) {
            return twofold;
        }
        int next = end;
        boolean comma = tokens.is(next, ',');
        next += comma ? 1 : 0;
        Kind joined = joint(tokens, next);
        if (joined == null && !comma) {
            return null;
        }
        next += joined == null ? 0 : 1;
        next += tokens.is(next, "the") ? 1 : 0;
        ParsedNumber day = one(tokens, next);
        if (day == null || day.value() <= last() || (isListed(joined) && isCount(tokens, next, day))) {
            return null;
        }
        boolean gapless = day.value() == last() + 1 && kind != Kind.BOTH;
        Kind kept = joined == null || joined == Kind.BOTH ? gapless ? Kind.RANGE : Kind.BOTH : joined;
        return with(day.value(), kept, day.end());
    }

    private static boolean isListed(Kind joined) {
        return joined == null || joined == Kind.BOTH || joined == Kind.EITHER;
    }

    /**
     * Recognizes quantities: "on May 1 and 2 million marched", "on May 1, 10 men were shot", but not "on May 1st and
     * 2nd".
     */
    private static boolean isCount(TokenSequence tokens, int number, ParsedNumber day) {
        return day.end() == number + 1 && tokens.isNumber(number) && new QuantityDetector(tokens).endList(number);
    }

    private static Kind joint(TokenSequence tokens, int i) {
        if (tokens.is(i, '-') || tokens.is(i, "to") || tokens.is(i, "through") || tokens.is(i, "until")) {
            return Kind.RANGE;
        }
        if (tokens.is(i, '/')) {
            return Kind.DOUBLE;
        }
        if (tokens.is(i, "or")) {
            return Kind.EITHER;
        }
        return tokens.is(i, "and") || tokens.is(i, '&') ? Kind.BOTH : null;
    }

    /** Reads one day: "24", "24th", "first". */
    private static ParsedNumber one(TokenSequence tokens, int i) {
        ParsedNumber ordinal = ParsedNumber.ordinal(tokens, i);
        if (ordinal != null) {
            return ordinal.value() <= MAX_DAY_NUMBER ? ordinal : null;
        }
        int day = tokens.number(i);
        if (day < 0 || day > MAX_DAY_NUMBER || tokens.digits(i) > 2) {
            return null;
        }
        char next = tokens.isGlued(i + 1) ? tokens.sign(i + 1) : 0;
        boolean goesOn = (next == ',' || next == '.' || next == ':') && tokens.isGlued(i + 2) && tokens.isNumber(i + 2);
        boolean year = next == ',' && tokens.digits(i + 2) == 4;
        boolean attached = tokens.isGlued(i + 1)
                && tokens.isWord(i + 1)
                && tokens.lexicon().month(tokens.word(i + 1)) == 0;
        return attached || (goesOn && !year) || next == '%' || next == '°' ? null : new ParsedNumber(day, i + 1);
    }

    /** Returns whether the number is the end of a longer one: "19:17", "3.5", "£24". */
    private static boolean isTail(TokenSequence tokens, int i) {
        if (!tokens.isGlued(i)) {
            return false;
        }
        char sign = tokens.sign(i - 1);
        boolean inNumber =
                (sign == '.' || sign == ',' || sign == ':') && tokens.isNumber(i - 2) && tokens.isGlued(i - 1);
        return inNumber || "£$€#@".indexOf(sign == 0 ? ' ' : sign) >= 0;
    }
}
