package dev.dateline.date.text.rule;

import dev.dateline.date.text.rule.RelativeOffset.Unit;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;

/**
 * A length of time: "two days", "a fortnight", "half a century", "ten years".
 *
 * @param unit the unit
 * @param amount the number of units
 * @param end the index of the token after it
 */
public record Span(Unit unit, int amount, int end) {

    private static final int MAX_AMOUNT = 3000;

    /** Reads a length of time; returns null if there is none. */
    public static Span read(TokenSequence tokens, int i) {
        if (tokens.is(i, "half") && (tokens.is(i + 1, "a") || tokens.is(i + 1, "an"))) {
            return half(tokens.word(i + 2), i + 3);
        }
        ParsedNumber count = ParsedNumber.cardinal(tokens, i);
        if (count == null || count.value() > MAX_AMOUNT) {
            return null;
        }
        int end = count.end() + 1;
        return switch (tokens.word(count.end())) {
            case "day", "days" -> new Span(Unit.DAY, count.value(), end);
            case "week", "weeks" -> new Span(Unit.WEEK, count.value(), end);
            case "fortnight" -> new Span(Unit.WEEK, 2 * count.value(), end);
            case "month", "months" -> new Span(Unit.MONTH, count.value(), end);
            case "year", "years" -> new Span(Unit.YEAR, count.value(), end);
            case "decade", "decades" -> new Span(Unit.YEAR, 10 * count.value(), end);
            case "century", "centuries" -> new Span(Unit.YEAR, 100 * count.value(), end);
            default -> null;
        };
    }

    private static Span half(String noun, int end) {
        return switch (noun) {
            case "year" -> new Span(Unit.MONTH, 6, end);
            case "decade" -> new Span(Unit.YEAR, 5, end);
            case "century" -> new Span(Unit.YEAR, 50, end);
            default -> null;
        };
    }
}
