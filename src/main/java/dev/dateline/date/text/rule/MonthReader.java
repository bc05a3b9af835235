package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads months and seasons, with a year ("October 1917", "winter of 1917-18") or without one ("October", "July of that
 * year").
 */
public final class MonthReader implements DateExpressionRule {

    private static final int MARCH = 3;
    private static final int MAY = 5;
    private static final int WINTER = 24;
    private static final int AUTUMN = 23;

    private final TokenSequence tokens;
    private final Years years;
    private final DayReader days;

    public MonthReader(TokenSequence tokens, Years years, DayReader days) {
        this.tokens = tokens;
        this.years = years;
        this.days = days;
    }

    /** Reads a month or season with a year or a reference to one; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        DateExpression quarter = quarter(i);
        if (quarter != null) {
            return quarter;
        }
        DateExpression bareMonth = bareMonth(i);
        if (bareMonth == null) {
            return null;
        }
        if (tokens.lexicon().month(tokens.word(i)) == 0) {
            return season(bareMonth);
        }
        DateFragment year = days.yearAfter(bareMonth.to());
        if (year != null) {
            return DateExpression.of(
                    i, year.end(), year.edtf() + bareMonth.pattern().substring(4));
        }
        DateExpression related = days.sameYear(bareMonth);
        return related.relation() == null ? null : related;
    }

    /** Reads a quarter: "Q3 1931", "1931 Q3", "Q1–Q2 1931"; returns null if there is none. */
    private DateExpression quarter(int i) {
        int code = quarterCode(i);
        if (code > 0) {
            boolean range = tokens.is(i + 2, '-') && quarterCode(i + 3) > code;
            int next = range ? i + 5 : i + 2;
            next += tokens.is(next, ',') || tokens.is(next, '/') || tokens.is(next, "of") ? 1 : 0;
            DateFragment year = tokens.digits(next) == 4 ? years.plain(next) : null;
            if (year == null) {
                return null;
            }
            String first = year.edtf() + "-" + code;
            return DateExpression.of(
                    i, year.end(), range ? first + "/" + year.edtf() + "-" + quarterCode(i + 3) : first);
        }
        int last = tokens.digits(i) == 4 ? quarterCode(i + 1 + (tokens.is(i + 1, '/') ? 1 : 0)) : 0;
        DateFragment year = last == 0 || tokens.isGlued(i) ? null : years.plain(i);
        return year == null || year.end() > i + 1
                ? null
                : DateExpression.of(i, i + (tokens.is(i + 1, '/') ? 4 : 3), year.edtf() + "-" + last);
    }

    /** Returns the EDTF code of a quarter, 33 to 36, or 0 if there is none. */
    private int quarterCode(int i) {
        boolean quarter =
                tokens.is(i, "q") && tokens.isCapitalized(i) && tokens.digits(i + 1) == 1 && tokens.isGlued(i + 1);
        int number = quarter ? tokens.number(i + 1) : 0;
        return number >= 1 && number <= 4 && !tokens.isMidWord(i + 2) ? 32 + number : 0;
    }

    /** Reads the mere name of a month or season; returns null if there is none. */
    public DateExpression bareMonth(int i) {
        int month = tokens.lexicon().month(tokens.word(i));
        if (month > 0) {
            boolean name = tokens.canNameMonth(i)
                    || (month != MARCH && month != MAY && !tokens.lexicon().isShortMonth(tokens.word(i)));
            return name ? DateExpression.of(i, days.monthEnd(i), "XXXX-" + Years.twoDigits(month)) : null;
        }
        int season = tokens.lexicon().season(tokens.word(i));
        return season == 0 ? null : DateExpression.of(i, i + 1, "XXXX-" + season);
    }

    private DateExpression season(DateExpression bareMonth) {
        DateFragment early = years.shortAfterOf(bareMonth.to());
        if (early != null) {
            return DateExpression.of(
                    bareMonth.from(),
                    early.end(),
                    early.edtf() + bareMonth.pattern().substring(4));
        }
        int next = bareMonth.to();
        next += tokens.is(next, "of") || tokens.is(next, ',') ? 1 : 0;
        DateExpression year = years.bare(next);
        if (year == null) {
            DateExpression related = days.sameYear(bareMonth);
            return related.relation() == null ? null : related;
        }
        String[] ends = year.pattern().split("/", -1);
        if ((ends.length > 1 && !bareMonth.pattern().endsWith("24")) || ends[0].length() != 4) {
            return null;
        }
        boolean turn = bareMonth.pattern().endsWith("24") && tokens.is(next + 1, '/'); // "the winter of 1640/1"
        String first = turn ? Years.print(tokens.number(next)) : ends[0];
        return bareMonth
                .between(bareMonth.from(), year.to())
                .with(first + bareMonth.pattern().substring(4));
    }

    /**
     * Returns whether the name of a month or season denotes a time here although no year follows: "in June", "that
     * summer".
     */
    public boolean isTime(int i) {
        String before = tokens.word(i - 1);
        if (tokens.lexicon().month(tokens.word(i)) > 0) {
            return tokens.isCapitalized(i)
                    && !tokens.lexicon().isShortMonth(tokens.word(i))
                    && leads(before)
                    && !isName(i);
        }
        int code = tokens.lexicon().season(tokens.word(i));
        boolean isIntroduced = before.equals("the")
                ? leads(tokens.word(i - 2)) || isCampaign(i + 1) || isCampaign(i + 2)
                : before.equals("that") || before.equals("in") || before.equals("by");
        boolean vague = code == AUTUMN && tokens.is(i, "fall") && !before.equals("that");
        return code >= 21
                && code <= WINTER
                && isIntroduced
                && !vague
                && !tokens.is(i + 1, "of")
                && !tokens.is(i, "spring");
    }

    /**
     * Recognizes nouns that make a season a particular one, such as "the summer offensive", unlike "the summer house".
     */
    private boolean isCampaign(int noun) {
        return switch (tokens.word(noun)) {
            case "offensive", "campaign", "invasion", "attack", "attacks", "fighting", "retreat" -> true;
            default -> false;
        };
    }

    private boolean isName(int i) {
        return tokens.is(i + 1, '\'')
                || (tokens.isCapitalized(i + 1)
                        && !tokens.endsSentence(i)
                        && (tokens.is(i + 1, "days")
                                || tokens.is(i + 1, "day")
                                || tokens.is(i + 1, "theses")
                                || tokens.is(i + 1, "revolution")
                                || tokens.is(i + 1, "street")));
    }

    private static boolean leads(String word) {
        return switch (word) {
            case "in",
                    "by",
                    "since",
                    "until",
                    "till",
                    "during",
                    "from",
                    "of",
                    "to",
                    "through",
                    "throughout",
                    "between",
                    "before",
                    "after",
                    "around",
                    "last" -> true;
            default -> false;
        };
    }
}
