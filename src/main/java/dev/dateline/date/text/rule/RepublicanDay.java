package dev.dateline.date.text.rule;

import dev.dateline.date.EpochDays;
import dev.dateline.date.text.token.Numerals;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;

/** Reads days of the French Republican calendar: "18 Brumaire Year VIII", "9 Thermidor, Year 2". */
public final class RepublicanDay implements DateExpressionRule {

    private static final List<String> MONTHS = List.of(
            "vend\u00e9miaire",
            "brumaire",
            "frimaire",
            "niv\u00f4se",
            "pluvi\u00f4se",
            "vent\u00f4se",
            "germinal",
            "flor\u00e9al",
            "prairial",
            "messidor",
            "thermidor",
            "fructidor");
    private static final List<String> UNACCENTED = List.of(
            "vendemiaire",
            "brumaire",
            "frimaire",
            "nivose",
            "pluviose",
            "ventose",
            "germinal",
            "floreal",
            "prairial",
            "messidor",
            "thermidor",
            "fructidor");
    private static final int FIRST_YEAR = 1792;
    private static final int[] NEW_YEAR_IN_SEPTEMBER = {22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23};
    private static final int DAYS_IN_MONTH = 30;

    private final TokenSequence tokens;

    public RepublicanDay(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Reads a day; returns null if there is none, or if it has no year. */
    @Override
    public DateExpression read(int i) {
        if (!tokens.isNumber(i)) {
            return null;
        }
        int suffix = tokens.isGlued(i + 1) && ParsedNumber.isSuffix(tokens.word(i + 1)) ? 1 : 0;
        int word = i + 1 + suffix;
        int day = tokens.number(i);
        int month = month(tokens.word(word));
        if (month == 0 || day < 1 || day > DAYS_IN_MONTH) {
            return null;
        }
        int next = word + 1;
        while (tokens.is(next, ',')
                || tokens.is(next, "of")
                || tokens.is(next, "the")
                || tokens.is(next, "year")
                || tokens.is(next, "an")
                || tokens.is(next, "l")
                || tokens.is(next, '\'')) {
            next++;
        }
        int year = tokens.isNumber(next)
                ? tokens.number(next)
                : Numerals.roman(tokens.written(tokens.start(next), tokens.end(next)));
        return year < 1 || year > NEW_YEAR_IN_SEPTEMBER.length
                ? null
                : DateExpression.of(i, next + 1, gregorian(year, month, day));
    }

    private static int month(String word) {
        int month = MONTHS.indexOf(word) + 1;
        return month > 0 ? month : UNACCENTED.indexOf(word) + 1;
    }

    private static String gregorian(int year, int month, int day) {
        long newYear = EpochDays.of(FIRST_YEAR + year - 1L, 9, NEW_YEAR_IN_SEPTEMBER[year - 1]);
        return EpochDays.print(newYear + (month - 1L) * DAYS_IN_MONTH + day - 1);
    }
}
