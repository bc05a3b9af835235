package dev.dateline.date.text;

/**
 * Reads dates in the order of archives, the year first: "1944 June", "1956, Spring", "1902 January 16 – February 3".
 */
final class YearFirst {

    private final Tokens tokens;
    private final SideReader sides;

    YearFirst(Tokens tokens) {
        this.tokens = tokens;
        this.sides = new SideReader(tokens);
    }

    /** A month or a season after its year. Null when there is none. */
    Match read(int i) {
        Piece year = tokens.digits(i) == 4 ? sides.years().plain(i) : null;
        if (year == null) {
            return null;
        }
        boolean bracket = tokens.is(year.end(), '(');
        int next = bracket || tokens.is(year.end(), ',') ? year.end() + 1 : year.end();
        Match month = tokens.canNameMonth(next) || tokens.lexicon().season(tokens.word(next)) > 0
                ? sides.months().alone(next)
                : null;
        if (month == null || tokens.isNumber(month.to()) || (bracket && !tokens.is(month.to(), ')'))) {
            return null;
        }
        return Match.of(
                i, month.to() + (bracket ? 1 : 0), year.edtf() + month.pattern().substring(4));
    }

    /** The mere name of a month or a season. Null when there is none. */
    Match month(int i) {
        return sides.months().alone(i);
    }

    /** The second half of a range in the year of the first where it names none itself; null stays null. */
    Match inYearOf(Match first, Match second) {
        boolean dated = second != null && second.yearless() && first.pattern().matches("\\d{4}-\\d\\d(?:-\\d\\d)?");
        return dated
                ? second.with(first.pattern().substring(0, 4) + second.pattern().substring(4))
                : second;
    }
}
