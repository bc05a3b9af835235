package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.Numerals;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads centuries and millennia: "19th century", "fifth century BC", "XIX century", "18th to 19th century", "2nd
 * millennium BC".
 */
public final class CenturyReader implements DateExpressionRule {

    private static final int MAX_CENTURY = 30;

    private final TokenSequence tokens;
    private final Years years;
    private final Numerals numerals;

    public CenturyReader(TokenSequence tokens, Years years) {
        this.tokens = tokens;
        this.years = years;
        this.numerals = new Numerals(tokens);
    }

    /** Reads a century or a millennium; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        ParsedNumber first = numerals.ordinal(i);
        if (first == null || first.value() < 1 || first.value() > MAX_CENTURY) {
            return null;
        }
        int end = unitEnd(first.end());
        if (end > 0) {
            return DateExpression.of(i, eraEnd(end), written(first.value(), end));
        }
        ParsedNumber last = second(first.end());
        if (last == null || last.value() == first.value()) {
            return null;
        }
        end = unitEnd(last.end());
        boolean modified =
                ModifierPhrase.at(tokens, first.end() + 1) != null; // "the late 19th and early 20th centuries"
        String one = written(first.value(), end);
        return modified
                ? DateExpression.of(i, first.end(), one)
                : pair(DateExpression.of(i, eraEnd(end), ""), first, last);
    }

    /** Returns the second numeral of "18th to 19th century", or null if there is none. */
    private ParsedNumber second(int joint) {
        boolean joined = tokens.is(joint, '-')
                || tokens.is(joint, '/')
                || tokens.is(joint, "to")
                || tokens.is(joint, "and")
                || tokens.is(joint, "or");
        ModifierPhrase modifier = ModifierPhrase.at(tokens, joint + 1);
        int next = modifier != null ? modifier.end() : joint + 1 + (tokens.is(joint + 1, "the") ? 1 : 0);
        ParsedNumber last = joined ? numerals.ordinal(next) : null;
        return last == null || last.value() < 1 || last.value() > MAX_CENTURY || unitEnd(last.end()) < 0 ? null : last;
    }

    private DateExpression pair(DateExpression words, ParsedNumber first, ParsedNumber last) {
        int end = unitEnd(last.end());
        boolean bc = last.value() < first.value();
        String one = written(first.value(), bc, isMillennium(end));
        String other = written(last.value(), bc, isMillennium(end));
        String joint = tokens.word(first.end());
        if (joint.equals("or")) {
            return words.with("[" + one + "," + other.replace("/", "..") + "]");
        }
        boolean apart = joint.equals("and") && Math.abs(first.value() - last.value()) > 1;
        return words.with(
                apart
                        ? "{" + one + "," + other.replace("/", "..") + "}"
                        : one + "/" + other.substring(other.lastIndexOf('/') + 1));
    }

    /** Returns the index of the token after "century" and the like, or -1 if there is none. */
    private int unitEnd(int i) {
        int word = tokens.is(i, '-') ? i + 1 : i;
        return switch (tokens.word(word)) {
            case "century", "centuries", "millennium", "millennia" -> word + 1;
            case "c", "cent" -> tokens.is(word + 1, '.') ? word + 2 : word + 1;
            default -> -1;
        };
    }

    private boolean isMillennium(int end) {
        return tokens.word(end - 1).startsWith("mill");
    }

    private int eraEnd(int end) {
        DateFragment era = years.era(end);
        return era == null ? end : era.end();
    }

    private String written(int number, int end) {
        DateFragment era = years.era(end);
        return written(number, era != null && era.edtf().startsWith("bc"), isMillennium(end));
    }

    private static String written(int number, boolean bc, boolean millennium) {
        if (bc && number == 1) {
            return millennium ? "-0999/0000" : "-0099/0000"; // the year 0 is 1 BC
        }
        return (bc ? "-" : "") + (millennium ? number - 1 + "XXX" : Years.twoDigits(number - 1) + "XX");
    }
}
