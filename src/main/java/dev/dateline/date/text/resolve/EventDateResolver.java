package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.CalendarPair;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;
import java.util.Set;

/**
 * Resolves expressions that refer to a date named near them: "on 27 June 1950, two days after the vote"; "On 27
 * November 1932 he spoke. It was the 15th anniversary"; "the next day, 21 August 1940". If the text does not say which
 * date is meant, they remain unresolved.
 */
public final class EventDateResolver {

    private static final int MAX_DISTANCE_TOKENS = 36;
    private static final int MAX_EVENT_TOKENS = 8;
    private static final int MAX_NAME_DISTANCE_TOKENS = 4;
    private static final int MAX_FILLER_TOKENS = 6;
    private static final Set<String> FILLERS = Set.of(
            "is", "was", "will", "mark", "marks", "marked", "be", "the", "we", "celebrate", "commemorates", "saw");

    private final TokenSequence tokens;
    private final List<ResolvedDate> before;
    private final ReferenceTime today;

    /**
     * Creates a resolver for the dates of a text.
     *
     * @param before the dates resolved so far; the list grows while the text is processed
     */
    public EventDateResolver(TokenSequence tokens, List<ResolvedDate> before, ReferenceTime today) {
        this.tokens = tokens;
        this.before = before;
        this.today = today;
    }

    /**
     * Returns the date of an expression relative to an event or its anniversary, or null.
     *
     * @param next the expression after it, or null
     */
    public String of(DateExpression match, DateExpression next) {
        ResolvedDate last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (match.relation().isTo(Anchor.OCCASION)) {
            String ofYear = ofYear(match);
            return ofYear == null ? occasion(match, last) : ofYear;
        }
        if (last != null && (isApposed(last.match(), match) || isJoined(last.match(), match))) {
            return last.match().pattern();
        }
        boolean days = match.relation().unit() == RelativeOffset.Unit.DAY;
        if (!days && isRightBehind(match, next) && isPlainDate(next)) {
            ReferenceTime moment = ReferenceTime.of(next);
            return moment == null ? null : moment.plus(match.relation()); // "a century after 1789"
        }
        if (days && next != null && next.from() == match.to() && CalendarPair.isDay(next.pattern())) {
            return ReferenceTime.of(next).plus(match.relation()); // "two days before 1 May 1890"
        }
        return last != null && isOfEvent(match, last.match())
                ? ReferenceTime.of(last.match()).plus(match.relation())
                : null;
    }

    /**
     * Returns whether the reference date directly follows the expression: "a century after 1789", "ten years before the
     * 1917 revolution".
     */
    private boolean isRightBehind(DateExpression match, DateExpression next) {
        int from = match.to() + (tokens.is(match.to(), "the") ? 1 : 0);
        return next != null && next.from() == from;
    }

    /**
     * Returns the year of the occasion, as in "the fiftieth anniversary of 1917"; null if the year of the event is not
     * named.
     */
    private String ofYear(DateExpression match) {
        int year = tokens.number(match.to() - 1);
        return year < 0 ? null : new ReferenceTime(year - match.relation().amount(), 0, 0).toString();
    }

    /**
     * Returns the reference of a year that only the next date of the sentence determines: "The previous year, 1789
     * being yet to come, the harvest had failed".
     */
    public ReferenceTime ahead(DateExpression match, DateExpression next) {
        boolean near = match.relation().unit() == RelativeOffset.Unit.YEAR
                && next != null
                && next.from() - match.to() <= MAX_EVENT_TOKENS
                && !next.isImplied()
                && next.pattern().matches("\\d{4}")
                && tokens.endsSentence(match.from() - 1);
        if (!near || isNamedAfter(match, next)) {
            return null;
        }
        for (int k = match.to(); k < next.from(); k++) {
            if (tokens.endsSentence(k)) {
                return null;
            }
        }
        return ReferenceTime.of(next);
    }

    /** Returns whether the next date names the same one: "Three years later, in 1792, the monarchy fell". */
    private boolean isNamedAfter(DateExpression match, DateExpression next) {
        int from = match.to() + (tokens.is(match.to(), ',') ? 1 : 0);
        from += tokens.is(from, "in") ? 1 : 0;
        return next.from() == from && !tokens.isWord(next.to());
    }

    /** Returns the day that follows in apposition, as in "the following day, 21 August 1940", or null. */
    public String apposed(DateExpression match, DateExpression next) {
        boolean day = match.relation().unit() == RelativeOffset.Unit.DAY;
        boolean isAdjacent = next != null && next.from() == match.to() + 1 && tokens.is(match.to(), ',');
        if (match.relation().unit() == RelativeOffset.Unit.YEAR && next != null && tokens.is(match.to(), ',')) {
            return !next.isImplied() && next.pattern().matches("\\d{4}") && isNamedAfter(match, next)
                    ? next.pattern()
                    : null;
        }
        return day && isAdjacent && CalendarPair.isDay(next.pattern()) ? next.pattern() : null;
    }

    private boolean isApposed(DateExpression date, DateExpression match) {
        int sign = match.from() - 1;
        boolean bound = tokens.is(sign, ',') || tokens.is(sign, '-') || tokens.is(sign, '(');
        return bound && date.to() == sign && isPlainDate(date);
    }

    /** Recognizes a second offset: "two days after the invasion and three months before the truce". */
    private boolean isJoined(DateExpression date, DateExpression match) {
        boolean same = date.relation() != null && date.relation().isTo(Anchor.EVENT);
        int k = match.from() - 1;
        if (!same || !tokens.is(k, "and") || k - date.to() > MAX_EVENT_TOKENS) {
            return false;
        }
        while (k > date.to() && !tokens.is(k, ',') && !tokens.endsSentence(k)) {
            k--;
        }
        return k <= date.to();
    }

    private static boolean isPlainDate(DateExpression date) {
        return !date.isImplied()
                && !date.pattern().isEmpty()
                && date.pattern().indexOf('/') < 0
                && "[{".indexOf(date.pattern().charAt(0)) < 0;
    }

    /**
     * Recognizes an event named directly before the day: "The town fell on 5 February. Five days after the fall of the
     * town".
     */
    private boolean isOfEvent(DateExpression match, DateExpression date) {
        boolean days = match.relation().unit() == RelativeOffset.Unit.DAY && CalendarPair.isDay(date.pattern());
        if (!days || match.from() - date.to() > MAX_DISTANCE_TOKENS) {
            return false;
        }
        for (int k = match.to();
                k < match.to() + MAX_EVENT_TOKENS && !tokens.is(k, ',') && !tokens.endsSentence(k);
                k++) {
            if (tokens.isCapitalized(k) && isPrecededBy(date, tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrecededBy(DateExpression date, String name) {
        for (int k = date.from() - MAX_NAME_DISTANCE_TOKENS; k < date.from(); k++) {
            if (tokens.is(k, name)) {
                return true;
            }
        }
        return false;
    }

    private String occasion(DateExpression match, ResolvedDate last) {
        int k = match.from() - 1;
        while (k > match.from() - MAX_FILLER_TOKENS
                && (FILLERS.contains(tokens.word(k)) || tokens.is(k, ',') || tokens.is(k, '-'))) {
            k--;
        }
        if (tokens.is(k, "today")) {
            return today == null ? null : today.toString();
        }
        if (last == null
                || !isPlainDate(last.match())
                || match.from() - last.match().to() >= MAX_DISTANCE_TOKENS) {
            return null;
        }
        boolean isAdjacent = last.match().to() - 1 == k;
        if (last.match().yearless()) {
            return isAdjacent ? thisYear(last.match().pattern()) : null;
        }
        return isAdjacent ? last.match().pattern() : toTheMonth(last.match());
    }

    /** Places a day in the year of writing, if that is known: "20 August will mark the 80th anniversary". */
    private String thisYear(String yearless) {
        return today == null ? yearless : Years.print(today.year()) + yearless.substring(4);
    }

    private static String toTheMonth(DateExpression date) {
        ReferenceTime moment = ReferenceTime.of(date);
        return moment == null ? null : moment.toTheMonth().toString();
    }
}
