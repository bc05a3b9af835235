package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads holidays with a fixed date: "Christmas Eve 1914", "New Year's Day, 1959", "May Day 1890". Easter is excluded:
 * in the Russia of these texts it was on another day than in Rome.
 */
public final class HolidayRule implements DateExpressionRule {

    private final TokenSequence tokens;
    private final DayReader days;

    public HolidayRule(TokenSequence tokens, DayReader days) {
        this.tokens = tokens;
        this.days = days;
    }

    /**
     * Reads a holiday with a year, or without one if "on" shows that the day is meant and not the feast; returns null
     * if there is none.
     */
    @Override
    public DateExpression read(int i) {
        DateFragment feast = tokens.isCapitalized(i) ? feast(i) : null;
        if (feast == null) {
            return null;
        }
        DateFragment year = days.anyYearAfter(feast.end());
        if (year != null) {
            return DateExpression.of(i, year.end(), year.edtf() + feast.edtf());
        }
        DateExpression related = days.sameYear(DateExpression.of(i, feast.end(), "XXXX" + feast.edtf()));
        boolean day = tokens.is(i - 1, "on") && feast.end() > i + 1;
        return related.relation() != null || (day && isWhole(feast.end())) ? related : null;
    }

    /** Returns whether the name ends here: "on May Day marches" is about marches. */
    private boolean isWhole(int end) {
        return !tokens.isWord(end)
                || tokens.endsSentence(end - 1)
                || !tokens.word(end).endsWith("s");
    }

    private DateFragment feast(int i) {
        String next = tokens.word(i + 1);
        return switch (tokens.word(i)) {
            case "christmas" ->
                next.equals("eve")
                        ? new DateFragment("-12-24", i + 2)
                        : new DateFragment("-12-25", next.equals("day") ? i + 2 : i + 1);
            case "boxing" -> next.equals("day") ? new DateFragment("-12-26", i + 2) : null;
            case "may" -> next.equals("day") ? new DateFragment("-05-01", i + 2) : null;
            case "new" -> next.equals("year") ? newYear(i + 2) : null;
            default -> null;
        };
    }

    private DateFragment newYear(int i) {
        int day = tokens.is(i, '\'') && tokens.is(i + 1, "s") ? i + 2 : i;
        return switch (tokens.word(day)) {
            case "day" -> new DateFragment("-01-01", day + 1);
            case "eve" -> new DateFragment("-12-31", day + 1);
            default -> null;
        };
    }
}
