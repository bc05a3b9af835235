package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.util.Optional;

/**
 * Reads days given in two calendars: "7 November (25 October Old Style) 1917", "25 October (7 November) 1917", "25
 * October 1917 O.S.".
 */
public final class DualCalendarRule {

    private final TokenSequence tokens;
    private final SingleDateRule sides;

    public DualCalendarRule(TokenSequence tokens, SingleDateRule sides) {
        this.tokens = tokens;
        this.sides = sides;
    }

    /** Combines the first day with the words after it; returns null if they do not belong together. */
    public DateExpression read(DateExpression date) {
        DateExpression first = orLeapDay(date);
        if (first.isNone()) {
            return impossible(first);
        }
        if (!first.isPlain() || first.pattern().length() != 10) {
            return null;
        }
        CalendarLabel label = label(first.to());
        DateExpression bracketed = bracket(first, label == null ? first.to() : label.end());
        return bracketed != null || label == null ? bracketed : labelled(first, label);
    }

    /**
     * Skips the calendar, the day in brackets and the year after a day that does not exist, as in "31 June (Old Style)
     * 1917"; returns null if there are none.
     */
    private DateExpression impossible(DateExpression day) {
        int end = labelEnd(day.to());
        DateExpression other = end == day.to() && tokens.is(end, '(') ? sides.unit(end + 1, false) : null;
        boolean twofold = other != null && other.pattern().length() == 10 && tokens.is(other.to(), ')');
        end = twofold ? other.to() + 1 : end;
        DateFragment year = end == day.to() ? null : sides.years().plain(tokens.is(end, ',') ? end + 1 : end);
        return end == day.to() ? null : DateExpression.none(day.from(), year == null ? end : year.end());
    }

    /**
     * Rejects a 29 February that only the Julian calendar has, unless the words beside it say that this calendar is
     * meant.
     */
    private static DateExpression orLeapDay(DateExpression date) {
        return date != null && date.isNone() && date.oldStyle() != null ? date.with(date.oldStyle()) : date;
    }

    /** Reads a second day in brackets, or after a slash that follows the label. */
    private DateExpression bracket(DateExpression first, int label) {
        boolean open = tokens.is(label, '(');
        if (!open && !(label > first.to() && tokens.is(label, '/'))) {
            return null;
        }
        int from = label + 1;
        from = labelEnd(from);
        from += tokens.is(from, ':') ? 1 : 0;
        DateExpression second = orLeapDay(sides.unit(from, false));
        if (second == null || !second.isPlain() || second.pattern().length() != 10) {
            return null;
        }
        int end = labelEnd(second.to());
        if (open && !tokens.is(end, ')')) {
            return null;
        }
        return pair(first, second, open ? end + 1 : end);
    }

    private DateExpression pair(DateExpression first, DateExpression second, int end) {
        DateExpression words = first.between(first.from(), end);
        if (!first.yearless() && !second.yearless()) {
            return pair(words, first.pattern(), second.pattern()).orElse(null);
        }
        if (first.yearless() && second.yearless()) {
            DateFragment year = sides.years().plain(tokens.is(end, ',') ? end + 1 : end);
            return year == null || year.edtf().length() != 4
                    ? CalendarPair.ofNoYear(first.pattern(), second.pattern())
                            .map(pair -> pair.in(words))
                            .orElse(null)
                    : pair(
                                    words.between(first.from(), year.end()),
                                    year.edtf() + first.pattern().substring(4),
                                    second.pattern())
                            .orElse(null);
        }
        return pair(words, first.pattern(), second.pattern()).orElse(null);
    }

    /**
     * Pairs two days, one of which may lack the year: it is that of the other or, across the turn of the year, an
     * adjacent one.
     */
    private static Optional<DateExpression> pair(DateExpression words, String first, String second) {
        if (first.startsWith("XXXX")) {
            return pair(words, second, first);
        }
        if (!CalendarPair.isDay(first)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(first.substring(0, 4));
        for (int candidate : new int[] {year, year - 1, year + 1}) {
            String other = second.startsWith("XXXX") ? Years.print(candidate) + second.substring(4) : second;
            Optional<CalendarPair> pair = CalendarPair.of(first, other);
            if (pair.isPresent()) {
                return pair.map(found -> found.in(words));
            }
        }
        return Optional.empty();
    }

    /** Reads "25 October 1917 Old Style", "25 October (O.S.) 1917", "7 November 1917 (New Style)". */
    private DateExpression labelled(DateExpression first, CalendarLabel label) {
        DateExpression words = first.between(first.from(), label.end());
        if (first.yearless()) {
            DateFragment year = sides.years().plain(tokens.is(label.end(), ',') ? label.end() + 1 : label.end());
            if (year == null || year.edtf().length() != 4) {
                return null;
            }
            words = first.between(first.from(), year.end())
                    .with(year.edtf() + first.pattern().substring(4));
        }
        return label.old() && CalendarPair.isDay(words.pattern())
                ? CalendarPair.ofJulian(words.pattern()).in(words)
                : words;
    }

    private CalendarLabel label(int i) {
        return CalendarLabel.at(tokens, sides.years(), i);
    }

    /** Returns the index of the token after a label, or the given index if there is none. */
    private int labelEnd(int i) {
        CalendarLabel label = label(i);
        return label == null ? i : label.end();
    }
}
