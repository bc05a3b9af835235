package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/** Finds all date expressions of a text from left to right, preferring the longest. */
public final class DateExpressionScanner {

    private final TokenSequence tokens;
    private final BoundReader bounds;
    private final List<DateExpressionRule> table;

    public DateExpressionScanner(TokenSequence tokens) {
        this.tokens = tokens;
        SingleDateRule sides = new SingleDateRule(tokens);
        RangeReader ranges = new RangeReader(tokens, sides);
        this.bounds = new BoundReader(tokens, ranges); // "before 1914", "since 1979", "no later than 1476"
        this.table = List.of( // the first rule that reads a date wins
                new SubPeriodRule(tokens, sides), // "the first two months of 1917", "last week of May 1940"
                ranges, // "1936 to 1939", "March to June 1938", "1915 or 1916", and every single date
                new RelativeReader(tokens)); // "the following day", "ten years later", "that summer", "today"
    }

    /** Returns all date expressions, in text order and without overlap. */
    public List<DateExpression> all() {
        List<DateExpression> found = new ArrayList<>();
        int last = -1;
        int i = 0;
        while (i < tokens.size()) {
            DateExpression match = read(i, i == last);
            if (match == null) {
                i++;
                continue;
            }
            if (!match.isNone()) {
                found.add(atTheLatest(match));
            }
            i = match.to();
            last = i;
        }
        besideDecades(found);
        return found;
    }

    /** Reads a bound given after the date: "by 1476 at the latest", "1476 at the earliest". */
    private DateExpression atTheLatest(DateExpression match) {
        int i = match.to();
        boolean latest = tokens.is(i + 2, "latest");
        boolean isPhrase = tokens.is(i, "at") && tokens.is(i + 1, "the") && (latest || tokens.is(i + 2, "earliest"));
        boolean bounded = isPhrase && match.isPlain() && match.isComplete();
        return bounded
                ? match.between(match.from(), i + 3).with(BoundReader.open(latest ? "until" : "since", match.pattern()))
                : match;
    }

    /**
     * Reads "1900s" beside another decade as a decade, as in "the 1890s and 1900s", although "the 1900s" alone may be a
     * century.
     */
    private void besideDecades(List<DateExpression> found) {
        for (int k = 1; k < found.size(); k++) {
            DateExpression first = found.get(k - 1);
            DateExpression second = found.get(k);
            if (first.isDecadeOrCentury() && second.isDecadeOrCentury() && isListed(first.to(), second.from())) {
                found.set(k - 1, DecadeReader.beside(tokens, first, second));
                found.set(k, DecadeReader.beside(tokens, second, first));
            }
        }
    }

    private boolean isListed(int from, int to) {
        for (int k = from; k < to; k++) {
            boolean joint = tokens.is(k, ',') || tokens.is(k, "and") || tokens.is(k, "or") || tokens.is(k, "to");
            if (!joint && !tokens.is(k, "the")) {
                return false;
            }
        }
        return to - from <= 3;
    }

    /** Reads the date at a token; returns null if there is none. */
    public DateExpression read(int i, boolean follows) {
        boolean start = tokens.isWord(i)
                ? tokens.lexicon().canStart(tokens.word(i))
                : tokens.isNumber(i) || tokens.is(i, '\'') || tokens.is(i, '?');
        if (!start || (isLink(i - 1) && isLink(i + 1)) || tokens.isMidWord(i)) {
            return null; // no date begins within numbers joined by signs, or within a mix of letters and digits
        }
        DateExpression match = bounds.read(i, follows);
        for (int k = 0; match == null && k < table.size(); k++) {
            match = table.get(k).read(i);
        }
        return match == null || tokens.isMidWord(match.to()) ? null : match;
    }

    private boolean isLink(int sign) {
        boolean link = tokens.is(sign, '-') || tokens.is(sign, '/') || tokens.is(sign, '.');
        return link
                && tokens.isNumber(sign - 1)
                && tokens.isNumber(sign + 1)
                && tokens.isGlued(sign)
                && tokens.isGlued(sign + 1);
    }
}
