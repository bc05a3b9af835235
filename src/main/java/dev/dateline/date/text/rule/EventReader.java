package dev.dateline.date.text.rule;

import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.rule.RelativeOffset.Unit;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Reads dates relative to an event: "two days after the fall of the town", "the day before the vote", "the fifth day of
 * the strike", "the 15th anniversary of the rising". Other dates near them determine their values.
 */
public final class EventReader implements DateExpressionRule {

    /** Words before a number that make it a duration or an inexact number. */
    private static final Set<String> VAGUE_DETERMINERS = Lexicon.set("""
            the for over during within throughout every of than almost nearly about around some first last next least
            these those many his her their its
            """);

    private final TokenSequence tokens;

    public EventReader(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Reads a date; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        DateExpression match = counted(i);
        match = match == null ? beside(i) : match;
        return match == null ? numbered(i) : match;
    }

    private DateExpression counted(int i) {
        boolean inside = tokens.isNumber(i - 1) || (tokens.is(i - 1, '-') && tokens.isGlued(i));
        Span span = inside || VAGUE_DETERMINERS.contains(tokens.word(i - 1)) ? null : Span.read(tokens, i);
        return span == null ? null : event(i, span.end(), span.unit(), span.amount());
    }

    /** Reads "the day after the vote", "the year before the war". */
    private DateExpression beside(int i) {
        Unit unit = tokens.is(i, "the") ? unit(tokens.word(i + 1)) : null;
        return unit == null || tokens.word(i + 1).endsWith("s") ? null : event(i, i + 2, unit, 1);
    }

    private DateExpression event(int from, int word, Unit unit, int count) {
        return switch (tokens.word(word)) {
            case "after" -> DateExpression.of(from, word + 1, new RelativeOffset(unit, count, Anchor.EVENT));
            case "before" -> DateExpression.of(from, word + 1, new RelativeOffset(unit, -count, Anchor.EVENT));
            default -> null;
        };
    }

    /** Reads "the fifth day of the strike", "the 15th anniversary", "the centenary". */
    private DateExpression numbered(int i) {
        int word = tokens.is(i, "the") ? i + 1 : i;
        int years = hundreds(tokens.word(word));
        if (years > 0) {
            return anniversary(i, word + 1, years);
        }
        ParsedNumber count = ParsedNumber.ordinal(tokens, word);
        if (count == null || count.value() < 1) {
            return null;
        }
        return switch (tokens.word(count.end())) {
            case "anniversary", "birthday" -> anniversary(i, count.end() + 1, count.value());
            case "day" ->
                word > i && tokens.is(count.end() + 1, "of")
                        ? DateExpression.of(
                                i, count.end() + 1, new RelativeOffset(Unit.DAY, count.value() - 1, Anchor.EVENT))
                        : null;
            default -> null;
        };
    }

    /**
     * Reads an anniversary with the year of its event: "the fiftieth anniversary of 1917" is one date, that of the
     * occasion.
     */
    private DateExpression anniversary(int from, int to, int years) {
        int year = tokens.number(to + 1);
        boolean named = tokens.is(to, "of") && tokens.digits(to + 1) == 4 && year >= 1000 && year <= 2099;
        boolean whole = named && !tokens.isMidWord(to + 2) && !tokens.is(to + 2, '-') && !tokens.is(to + 2, '/');
        return DateExpression.of(from, whole ? to + 2 : to, new RelativeOffset(Unit.YEAR, -years, Anchor.OCCASION));
    }

    private static int hundreds(String word) {
        return switch (word) {
            case "centenary", "centennial" -> 100;
            case "bicentenary", "bicentennial" -> 200;
            default -> 0;
        };
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "day", "days" -> Unit.DAY;
            case "week", "weeks" -> Unit.WEEK;
            case "month", "months" -> Unit.MONTH;
            case "year", "years" -> Unit.YEAR;
            default -> null;
        };
    }
}
