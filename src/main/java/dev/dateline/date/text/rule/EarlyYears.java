package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import dev.dateline.date.text.token.YearDisambiguator;
import java.util.Set;

/**
 * Reads years below 1000 where the context confirms them: "(849–899)" after a name, "(r. 527–565)", "c. 673–735", "in
 * the year 800". Any other short number counts something.
 */
public final class EarlyYears {

    private static final Set<String> ABBREVIATIONS = Set.of("r", "fl", "b", "d", "c", "ca", "reg", "ob");
    private static final Set<String> WORDS = Set.of("reigned", "ruled", "floruit", "circa", "born", "died");
    private static final Set<String> AFTER_YEAR = Set.of(
            "in", "at", "by", "the", "a", "an", "he", "she", "it", "his", "her", "its", "this", "that", "when", "while",
            "was");
    private static final Set<String> SINGULAR_VERBS =
            Set.of("was", "is", "became", "died", "had", "went", "took", "received", "succeeded");
    private static final int MAX_END_YEAR = 1099; // the last year in which a range may end that begins below 1000

    private final TokenSequence tokens;
    private final YearDisambiguator guard;

    public EarlyYears(TokenSequence tokens, YearDisambiguator guard) {
        this.tokens = tokens;
        this.guard = guard;
    }

    /** Reads a year or a range of years; returns null if there is none. */
    public DateExpression read(int i) {
        int first = tokens.number(i);
        if (first < 1 || first > 999 || (tokens.isGlued(i + 1) && isPartOfNumber(i + 1)) || isPartOfNumber(i - 1)) {
            return null;
        }
        int dash = i + 1;
        boolean range = tokens.is(dash, '-') && tokens.isNumber(i + 2) && isRange(first, i + 2);
        int end = range ? i + 3 : i + 1;
        boolean proven = range ? isBracketed(i, end) || isLed(i) : (isLed(i) && tokens.digits(i) == 3) || isNamed(i);
        if (!proven || !guard.endsDate(end) || guard.isQuantity(end - 1) || tokens.is(end, '%') || isOther(i, end)) {
            return null;
        }
        String year = Years.print(first);
        return DateExpression.of(i, end, range ? year + "/" + Years.print(last(first, i + 2)) : year);
    }

    private boolean isOther(int i, int end) {
        return guard.isOfOtherCalendar(i) || (end > i + 1 && guard.isOfOtherCalendar(end - 1));
    }

    /** Returns the last year of a range, which may be abbreviated: "636–52". */
    private int last(int first, int last) {
        int value = tokens.number(last);
        int scale = tokens.digits(last) == 2 ? 100 : 10;
        boolean abbreviated = first >= 100 && tokens.digits(last) < 3 && value > first % scale;
        return abbreviated ? first / scale * scale + value : value;
    }

    private boolean isRange(int first, int last) {
        int year = last(first, last);
        return year > first
                && year <= MAX_END_YEAR
                && (tokens.digits(last) >= 2 || first >= 100)
                && !(tokens.isGlued(last + 1) && isPartOfNumber(last + 1));
    }

    private boolean isPartOfNumber(int i) {
        boolean sign = tokens.is(i, '.') || tokens.is(i, ',') || tokens.is(i, ':') || tokens.is(i, '/');
        return (sign && tokens.isNumber(i - 1) && tokens.isNumber(i + 1) && tokens.isGlued(i) && tokens.isGlued(i + 1))
                || tokens.is(i, '$')
                || tokens.is(i, '\u00a3')
                || tokens.is(i, '\u20ac')
                || tokens.is(i, '#');
    }

    /** Recognizes "Alfred the Great (849–899)", but not the estimate in "the Bolsheviks (250–300)". */
    private boolean isBracketed(int i, int end) {
        return tokens.is(i - 1, '(')
                && tokens.digits(i) == 3
                && tokens.digits(end - 1) >= 2
                && (tokens.is(end, ')') || tokens.is(end, ';') || tokens.is(end, ','))
                && guard.isPersonal(i - 2)
                && !(tokens.is(i - 3, "the") && isRound(i) && isRound(end - 1));
    }

    private boolean isRound(int number) {
        return tokens.number(number) % 10 == 0;
    }

    /** Recognizes "r. 527", "fl. 540", "c. 650", "died 735". */
    private boolean isLed(int i) {
        boolean dot = tokens.is(i - 1, '.') && !tokens.isGlued(i);
        return (dot && ABBREVIATIONS.contains(tokens.word(i - 2)))
                || (WORDS.contains(tokens.word(i - 1)) && tokens.digits(i) == 3);
    }

    /** Recognizes "in the year 800". */
    private boolean isNamed(int i) {
        return (tokens.is(i - 1, "year") && tokens.is(i - 2, "the"))
                || (tokens.is(i - 1, "year") && tokens.is(i - 2, "in"));
    }

    /**
     * Reads a year of three digits after a day, which confirms it: "25 December 800"; returns null if there is none.
     */
    DateFragment afterDay(int i) {
        int year = tokens.is(i, ',') ? i + 1 : i;
        boolean read = isShort(year) && !guard.runsOn(year) && !tokens.isGlued(year) && !guard.isQuantity(year);
        return read && guard.endsDay(year + 1) && (endsAsYear(year + 1) || isOf(year))
                ? new DateFragment(Years.print(tokens.number(year)), year + 1)
                : null;
    }

    /** Recognizes "the battle of 10 October 732". */
    private boolean isOf(int year) {
        return tokens.is(year - 3, "of")
                && tokens.isNumber(year - 2)
                && tokens.lexicon().month(tokens.word(year - 1)) > 0;
    }

    /**
     * Returns whether what follows a short number shows that it is a year. Otherwise it may count people or things, of
     * which there are too many to list: "On 17 June 300 Berliners marched".
     */
    private boolean endsAsYear(int i) {
        return i >= tokens.size()
                || !(tokens.isWord(i) || tokens.isNumber(i))
                || AFTER_YEAR.contains(tokens.word(i))
                || (tokens.is(i, "to") && tokens.lexicon().month(tokens.word(i + 2)) > 0)
                || (tokens.isCapitalized(i) && !tokens.word(i).endsWith("s") && isSingularVerb(tokens.word(i + 1)));
    }

    private static boolean isSingularVerb(String word) {
        return SINGULAR_VERBS.contains(word) || word.endsWith("ed");
    }

    /** Reads a year of three digits after "of", as in "summer of 793"; returns null if there is none. */
    DateFragment afterOf(int i) {
        boolean read = tokens.is(i, "of")
                && isShort(i + 1)
                && !guard.runsOn(i + 1)
                && !guard.isQuantity(i + 1)
                && guard.endsDay(i + 2);
        return read ? new DateFragment(Years.print(tokens.number(i + 1)), i + 2) : null;
    }

    private boolean isShort(int i) {
        return tokens.digits(i) == 3 && tokens.number(i) >= 100;
    }
}
