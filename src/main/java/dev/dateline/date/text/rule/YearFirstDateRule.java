package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads dates in the order of archives, the year first: "1944 June", "1956, Spring", "1902 January 16 – February 3".
 */
public final class YearFirstDateRule {

    private final TokenSequence tokens;
    private final SingleDateRule sides;

    public YearFirstDateRule(TokenSequence tokens) {
        this.tokens = tokens;
        this.sides = new SingleDateRule(tokens);
    }

    /** Reads a month or season after its year; returns null if there is none. */
    public DateExpression read(int i) {
        DateFragment year = tokens.digits(i) == 4 ? sides.years().plain(i) : null;
        if (year == null) {
            return null;
        }
        boolean bracket = tokens.is(year.end(), '(');
        int next = bracket || tokens.is(year.end(), ',') ? year.end() + 1 : year.end();
        DateExpression month = tokens.canNameMonth(next) || tokens.lexicon().season(tokens.word(next)) > 0
                ? sides.months().bareMonth(next)
                : null;
        if (month == null || tokens.isNumber(month.to()) || (bracket && !tokens.is(month.to(), ')'))) {
            return null;
        }
        return DateExpression.of(
                i, month.to() + (bracket ? 1 : 0), year.edtf() + month.pattern().substring(4));
    }

    /** Reads the mere name of a month or season; returns null if there is none. */
    public DateExpression month(int i) {
        return sides.months().bareMonth(i);
    }

    /** Places the second half of a range in the year of the first if it has none; null remains null. */
    public DateExpression inYearOf(DateExpression first, DateExpression second) {
        boolean dated = second != null && second.yearless() && first.pattern().matches("\\d{4}-\\d\\d(?:-\\d\\d)?");
        return dated
                ? second.with(first.pattern().substring(0, 4) + second.pattern().substring(4))
                : second;
    }
}
