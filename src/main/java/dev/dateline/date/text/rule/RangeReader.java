package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads a single date, or two that form one: "5 March 1871 – 15 January 1919", "March to June 1938", "1915 or 1916".
 */
public final class RangeReader implements DateExpressionRule {

    private final TokenSequence tokens;
    private final SingleDateRule sides;
    private final DualCalendarRule styles;
    private final DateListReader lists;

    public RangeReader(TokenSequence tokens, SingleDateRule sides) {
        this.tokens = tokens;
        this.sides = sides;
        this.styles = new DualCalendarRule(tokens, sides);
        this.lists = new DateListReader(tokens, sides);
    }

    /**
     * Reads a date or range; returns null if there is none. A month or season alone counts only if the context shows
     * that it denotes a time.
     */
    @Override
    public DateExpression read(int i) {
        DateExpression first = sides.read(i, true);
        DateExpression twofold = first == null ? null : styles.read(first);
        if (first == null || (twofold == null && first.isNone())) {
            return first;
        }
        if (twofold != null && twofold.isNone()) {
            return twofold;
        }
        DateExpression list = twofold == null ? lists.read(first) : null;
        DateExpression joined = list == null ? join(twofold == null ? first : twofold) : list;
        if (joined != null || twofold != null) {
            return joined == null ? twofold : joined;
        }
        boolean monthAlone = first.yearless() && first.pattern().length() == 7 && first.relation() == null;
        boolean bare = monthAlone && first.modifier() == null && first.to() <= i + 1;
        return bare && !sides.months().isTime(i) ? null : first;
    }

    private DateExpression join(DateExpression date) {
        DateExpression first = date;
        int sign = first.to();
        RangeConnector joint = RangeConnector.at(tokens, sign);
        if (joint == null) {
            return null;
        }
        DateExpression second = second(sign + 1);
        DateExpression twofold = second == null ? null : styles.read(second);
        second = twofold == null ? second : twofold;
        if (second != null && second.isNone() && first.pattern().contains("XXXX") && hasMonth(second)) {
            return DateExpression.none(first.from(), second.to()); // "28 February-30 February 1917"
        }
        if (second == null || second.isNone() || isRestart(second)) {
            return null;
        }
        first = DecadeReader.beside(tokens, first, second);
        second = DecadeReader.beside(tokens, second, first);
        boolean days = first.oldStyle() != null || second.oldStyle() != null;
        if (days && joint != RangeConnector.DASH && joint != RangeConnector.TO) {
            return null; // each is a day in two calendars, which a set cannot express
        }
        boolean bareMonths =
                first.yearless() && second.yearless() && first.pattern().length() == 7;
        if (bareMonths && !sides.months().isTime(first.from())) {
            return null;
        }
        boolean iso =
                joint == RangeConnector.SLASH && tokens.digits(first.from()) == 4 && tokens.digits(second.from()) == 4;
        DateExpression joined =
                (iso ? RangeConnector.DASH : joint).join(first, second, tokens.is(first.from() - 1, "between"));
        boolean apart = joint.equals(RangeConnector.OR) && first.modifier() != null;
        return joined == null || apart ? null : sides.doubtOfBoth(first, second, joined);
    }

    private boolean hasMonth(DateExpression date) {
        for (int k = date.from(); k < date.to(); k++) {
            if (tokens.lexicon().month(tokens.word(k)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads the second half, including "the 6th of June" in "from the 4th of May to the 6th of June 1970". */
    private DateExpression second(int i) {
        DateExpression second = sides.read(i, true);
        DateExpression day = second == null && tokens.is(i, "the") ? sides.unit(i + 1, false) : null;
        return day != null && CalendarPair.isDay(day.pattern()) ? day : second;
    }

    /** Returns whether a second half that begins with "the" is a date of its own, as it is unless both are decades. */
    private boolean isRestart(DateExpression second) {
        return second.relation() != null || second.pattern().indexOf('/') >= 0;
    }
}
