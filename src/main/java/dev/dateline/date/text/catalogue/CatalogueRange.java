package dev.dateline.date.text.catalogue;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DateExpressionScanner;
import dev.dateline.date.text.rule.DecadeReader;
import dev.dateline.date.text.rule.QualifierRule;
import dev.dateline.date.text.rule.YearFirstDateRule;
import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads one date or range of a catalogue, including abbreviated second halves that only catalogues use: "1957–c.66",
 * "1860 or 63", "1914 to 1918".
 */
public final class CatalogueRange {

    private static final CatalogueLexicon WORDS = CatalogueLexicon.ENGLISH;

    private final TokenSequence tokens;
    private final DateExpressionScanner phrases;
    private final YearFirstDateRule years;
    private final QualifierRule doubt;

    public CatalogueRange(TokenSequence tokens) {
        this.tokens = tokens;
        this.phrases = new DateExpressionScanner(tokens);
        this.years = new YearFirstDateRule(tokens);
        this.doubt = new QualifierRule(tokens);
    }

    /** Reads the date at a token; returns null if there is none. */
    public DateExpression read(int i) {
        DateExpression date = single(i);
        if (date == null || date.isNone() || date.isImplied() || date.relation() != null) {
            return null;
        }
        date = sharing(date);
        for (int more = 0; more < 3; more++) {
            DateExpression longer = extended(date);
            if (longer == null) {
                return date;
            }
            date = longer;
        }
        return date;
    }

    /** Applies a month or season after two alternative years to both: "1863 or 1864 November". */
    private DateExpression sharing(DateExpression date) {
        DateExpression month = date.pattern().matches("\\[\\d{4},\\d{4}]") ? years.month(date.to()) : null;
        if (month == null) {
            return date;
        }
        String inYear = month.pattern().substring(4);
        return date.between(date.from(), month.to())
                .with(date.pattern().replace(",", inYear + ",").replace("]", inYear + "]"));
    }

    /** Reads the mere name of a month or season in a list, as in "May, June 1918"; returns null if there is none. */
    public DateExpression month(int i) {
        return years.month(i);
    }

    /** Reads a date in the order of archives or of prose, whichever is longer. */
    private DateExpression single(int i) {
        int next = doubt.end(i);
        DateExpression archival = years.read(next);
        DateExpression plain = phrases.read(i, false);
        if (archival == null || (plain != null && plain.to() > archival.to())) {
            return plain;
        }
        DateExpression plainRange = archival.between(i, archival.to());
        return doubt.after(
                next == i ? plainRange : plainRange.with(QualifierRule.qualified(plainRange.pattern(), doubt.sign(i))));
    }

    private DateExpression extended(DateExpression date) {
        int joint = date.to();
        boolean dash = tokens.is(joint, '-')
                || WORDS.to().contains(tokens.word(joint))
                || (WORDS.and().contains(tokens.word(joint)) && WORDS.between().contains(tokens.word(date.from() - 1)));
        boolean or = WORDS.or().contains(tokens.word(joint));
        boolean slash = tokens.is(joint, '/');
        boolean since = date.pattern().endsWith("/..");
        if ((!dash && !or && !slash)
                || (date.pattern().contains("..") && !since)
                || date.pattern().startsWith("[")) {
            return null;
        }
        DateExpression second = second(joint + 1, date.pattern());
        second = years.inYearOf(date, second == null ? years.month(joint + 1) : second);
        if (slash
                && (second == null
                        || !date.pattern().matches("\\d{4}-\\d\\d")
                        || second.isImplied()
                        || !second.pattern().startsWith(date.pattern().substring(0, 5)))) {
            return null; // only "1957 June/July" is accepted
        }
        boolean read = second != null && !second.isNone() && !second.isImplied();
        if (!read || second.pattern().endsWith("..") || (or && second.pattern().contains(".."))) {
            return null;
        }
        DateExpression words = date.between(date.from(), second.to());
        if (!or && isWinter(date.pattern(), second.pattern())) {
            return words.with(date.pattern());
        }
        if (or) {
            return date.isPlain() && second.isPlain() ? words.with(either(date, second)) : null;
        }
        String first = decadeBefore(date, second);
        String last = DecadeReader.beside(tokens, second, date).pattern();
        last = last.substring(last.lastIndexOf('/') + 1);
        if (Edtf.tryParse(first + "/" + last).isEmpty()) {
            return null;
        }
        boolean both = doubt.end(date.from()) > date.from()
                && !QualifierRule.isQualified(last)
                && second.pattern().equals(last)
                && QualifierRule.areOfOneForm(first + "/" + last);
        String interval = first + "/" + last;
        return words.with(both ? QualifierRule.qualified(interval, doubt.sign(date.from())) : interval);
    }

    /** Returns whether a winter and the year in which it ends are one date: "winter 793-794". */
    private static boolean isWinter(String first, String second) {
        return first.matches("\\d{4}-24")
                && second.matches("\\d{4}")
                && Integer.parseInt(second) == Integer.parseInt(first.substring(0, 4)) + 1;
    }

    /**
     * Returns the beginning of a range; "1900s" is the decade if the range ends in a year or decade of this century.
     */
    private String decadeBefore(DateExpression date, DateExpression end) {
        String first = DecadeReader.beside(tokens, date, end).pattern().split("/", -1)[0];
        boolean plural = tokens.is(date.to() - 1, "s") && first.matches("\\d\\dXX[~?%]?");
        boolean sameCentury = plural && end.pattern().matches(first.substring(0, 2) + "\\d\\d.*");
        return sameCentury ? first.substring(0, 2) + "0X" + first.substring(4) : first;
    }

    /** Applies what follows the second year to the first, too: "1863 or 1864 November 8". */
    private String either(DateExpression first, DateExpression second) {
        boolean shared = first.pattern().matches("\\d{4}")
                && tokens.digits(second.from()) == 4
                && second.pattern().matches("\\d{4}-\\d\\d.*");
        return "[" + first.pattern() + (shared ? second.pattern().substring(4) : "") + "," + second.pattern() + "]";
    }

    /** Completes an abbreviated decade with the century of the first: "1900s–20s". */
    private static DateExpression ofCentury(DateExpression date, String first) {
        boolean decade = !date.isImplied() && date.pattern().matches("XX\\dX.*") && first.matches("\\d\\d.*");
        return decade ? date.with(first.substring(0, 2) + date.pattern().substring(2)) : date;
    }

    /** Reads a date, or the last digits of a year. */
    private DateExpression second(int i, String first) {
        DateExpression date = single(i);
        if (date != null) {
            return ofCentury(date, first);
        }
        int number = doubt.end(i);
        int digits = tokens.digits(number);
        String year = first.substring(first.lastIndexOf('/') + 1);
        if (digits == 0 || digits > 2 || !year.matches("\\d{4}[~?%]?")) {
            return null;
        }
        String edtf = year.substring(0, 4 - digits) + tokens.written(tokens.start(number), tokens.end(number));
        return edtf.compareTo(year.substring(0, 4)) <= 0
                ? null
                : DateExpression.of(i, number + 1, number > i ? edtf + doubt.sign(i) : edtf);
    }
}
