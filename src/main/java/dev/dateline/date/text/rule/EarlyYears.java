package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.Tokens;
import dev.dateline.date.text.token.YearDisambiguator;
import java.util.Set;

/**
 * Reads years below 1000 where the context confirms them: "(849–899)" after a name, "(r. 527–565)", "c. 673–735", "in
 * the year 800". Any other short number counts something.
 */
public final class EarlyYears {

    private static final Set<String> ABBREVIATIONS = Set.of("r", "fl", "b", "d", "c", "ca", "reg", "ob");
    private static final Set<String> WORDS = Set.of("reigned", "ruled", "floruit", "circa", "born", "died");
    private static final int LAST = 1099; // the last year in which a range may end that begins below 1000

    private final Tokens tokens;
    private final YearDisambiguator guard;

    public EarlyYears(Tokens tokens, YearDisambiguator guard) {
        this.tokens = tokens;
        this.guard = guard;
    }

    /** Reads a year or a range of years; returns null if there is none. */
    public DateExpression read(int i) {
        int first = tokens.number(i);
        if (first < 1 || first > 999 || (tokens.glued(i + 1) && isPartOfNumber(i + 1)) || isPartOfNumber(i - 1)) {
            return null;
        }
        int dash = i + 1;
        boolean range = tokens.is(dash, '-') && tokens.isNumber(i + 2) && isRange(first, i + 2);
        int end = range ? i + 3 : i + 1;
        boolean proven = range ? isBracketed(i, end) || isLed(i) : (isLed(i) && tokens.digits(i) == 3) || isNamed(i);
        if (!proven || !guard.endsDate(end) || guard.isQuantity(end - 1) || tokens.is(end, '%')) {
            return null;
        }
        String year = Years.print(first);
        return DateExpression.of(i, end, range ? year + "/" + Years.print(tokens.number(i + 2)) : year);
    }

    private boolean isRange(int first, int last) {
        return tokens.number(last) > first
                && tokens.number(last) <= LAST
                && tokens.digits(last) >= 2
                && !(tokens.glued(last + 1) && isPartOfNumber(last + 1));
    }

    private boolean isPartOfNumber(int i) {
        boolean sign = tokens.is(i, '.') || tokens.is(i, ',') || tokens.is(i, ':') || tokens.is(i, '/');
        return (sign && tokens.isNumber(i - 1) && tokens.isNumber(i + 1) && tokens.glued(i) && tokens.glued(i + 1))
                || tokens.is(i, '$')
                || tokens.is(i, '\u00a3')
                || tokens.is(i, '\u20ac')
                || tokens.is(i, '#');
    }

    /** Recognizes "Alfred the Great (849–899)". */
    private boolean isBracketed(int i, int end) {
        boolean name = tokens.capital(i - 2) || tokens.capital(i - 3);
        return tokens.is(i - 1, '(')
                && name
                && tokens.digits(end - 1) >= 3
                && (tokens.is(end, ')') || tokens.is(end, ';') || tokens.is(end, ','));
    }

    /** Recognizes "r. 527", "fl. 540", "c. 650", "died 735". */
    private boolean isLed(int i) {
        boolean dot = tokens.is(i - 1, '.') && !tokens.glued(i);
        return (dot && ABBREVIATIONS.contains(tokens.word(i - 2)))
                || (WORDS.contains(tokens.word(i - 1)) && tokens.digits(i) == 3);
    }

    /** Recognizes "in the year 800". */
    private boolean isNamed(int i) {
        return (tokens.is(i - 1, "year") && tokens.is(i - 2, "the"))
                || (tokens.is(i - 1, "year") && tokens.is(i - 2, "in"));
    }
}
