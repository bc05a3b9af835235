package dev.dateline.date.text.rule;

import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;

/**
 * Reads a single date with its qualifiers: "24 May 1940", "early 1917", "c. 1848", "1848?", "the end of February 1848".
 */
public final class SingleDateRule {

    private final TokenSequence tokens;
    private final MonthReader months;
    private final DateExpressionRule decades;
    private final DateExpressionRule centuries;
    private final Years years;
    private final QualifierRule doubt;
    private final List<DateExpressionRule> table;

    public SingleDateRule(TokenSequence tokens) {
        this.tokens = tokens;
        this.doubt = new QualifierRule(tokens);
        this.years = new Years(tokens);
        DayReader days = new DayReader(tokens, years);
        this.months = new MonthReader(tokens, years, days);
        this.decades = new DecadeReader(tokens, years);
        this.centuries = new CenturyReader(tokens, years);
        this.table = List.of( // the first rule that reads a date wins
                new NumericReader(tokens), // "3.11.1917", "1917-10-26", "28.vi.1919", "10/1917"
                days, // "24 May 1940", "May 24th", "4 and 5 July 1917", "9/22 January 1905"
                new HolidayRule(tokens, days), // "Christmas Eve 1914", "May Day 1890"
                new RepublicanDay(tokens), // "18 Brumaire Year VIII"
                months, // "October 1917", "winter of 1917–18", "Q3 1931"
                decades, // "the 1930s", "'70s", "the Roaring Twenties", "the 40s BC"
                centuries, // "19th century", "18th to 19th century", "2nd millennium BC"
                years::bare); // "1917", "1917–18", "44 BC", "r. 527–565"
    }

    /** Returns the reader of months and seasons. */
    public MonthReader months() {
        return months;
    }

    /** Returns the reader of years. */
    public Years years() {
        return years;
    }

    /**
     * Reads a date; returns null if there is none.
     *
     * @param isStandalone whether a month or season without a year counts
     */
    public DateExpression read(int i, boolean isStandalone) {
        int next = doubt.end(i);
        DateExpression date = modified(next, isStandalone);
        if (date == null) {
            return null;
        }
        if (date.isNone()) {
            return date.between(i, date.to());
        }
        boolean isCertain = next == i || doubt.isHeading(i, date);
        return doubt.after(
                isCertain
                        ? date
                        : date.between(i, date.to()).with(QualifierRule.qualified(date.pattern(), doubt.sign(i))));
    }

    /** Applies qualifying words before a range or alternatives to all of it: "c. 1435–1511", "c. 1850 or 1860". */
    public DateExpression doubtOfBoth(DateExpression first, DateExpression second, DateExpression joined) {
        int lead = doubt.end(first.from());
        boolean both = lead > first.from()
                && (joined.pattern().indexOf('/') > 0 || joined.pattern().startsWith("["))
                && !QualifierRule.isQualified(second.pattern())
                && QualifierRule.areOfOneForm(joined.pattern());
        return both ? joined.with(QualifierRule.qualified(joined.pattern(), doubt.sign(first.from()))) : joined;
    }

    private DateExpression modified(int i, boolean isStandalone) {
        ModifierPhrase modifier = ModifierPhrase.at(tokens, i);
        if (modifier == null) {
            DateExpression later = later(i);
            return later == null ? withArticle(i, isStandalone) : later;
        }
        DateExpression date = unit(modifier.end(), true);
        if (date == null && tokens.is(modifier.end(), "the")) {
            date = unit(modifier.end() + 1, true);
        }
        return date == null || date.isNone() || (date.pattern().length() > 9 && date.isPlain())
                ? null
                : date.between(i, date.to()).with(modifier.modifier());
    }

    /** Reads "the later nineteenth century", but not "ten years later, 1917". */
    private DateExpression later(int i) {
        boolean later = tokens.is(i, "later");
        if (!later && !tokens.is(i, "earlier")) {
            return null;
        }
        DateExpression date = decades.read(i + 1);
        date = date == null ? centuries.read(i + 1) : date;
        return date == null || date.isNone()
                ? null
                : date.between(i, date.to()).with(later ? Modifier.LATE : Modifier.EARLY);
    }

    /** Includes "the" only before a decade or a century, and not if it belongs to the noun after "19th-century". */
    private DateExpression withArticle(int i, boolean isStandalone) {
        if (!tokens.is(i, "the")) {
            return unit(i, isStandalone);
        }
        DateExpression date = decades.read(i + 1);
        date = date == null ? centuries.read(i + 1) : date;
        if (date == null) {
            return null;
        }
        boolean adjective = tokens.is(date.to() - 2, '-') && tokens.is(date.to() - 1, "century");
        return adjective ? null : date.between(i, date.to());
    }

    /**
     * Reads a date without any words before it; returns null if there is none.
     *
     * @param isStandalone whether a month or season without a year counts
     */
    public DateExpression unit(int i, boolean isStandalone) {
        for (DateExpressionRule rule : table) {
            DateExpression date = rule.read(i);
            if (date != null) {
                return date;
            }
        }
        return isStandalone ? months.bareMonth(i) : null;
    }
}
