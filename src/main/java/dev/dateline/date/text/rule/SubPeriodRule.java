package dev.dateline.date.text.rule;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;

/**
 * Reads numbered parts of a period: "the first two months of 1917", "first quarter of 1917", "the last week of May
 * 1940".
 */
public final class SubPeriodRule implements DateExpressionRule {

    private final TokenSequence tokens;
    private final SingleDateRule sides;
    private final QualifierRule doubt;

    public SubPeriodRule(TokenSequence tokens, SingleDateRule sides) {
        this.doubt = new QualifierRule(tokens);
        this.tokens = tokens;
        this.sides = sides;
    }

    /** Reads a part, also after "c." but not after "about", because "about the first half of" introduces a topic. */
    @Override
    public DateExpression read(int i) {
        int next = tokens.is(i, "about") || tokens.is(i, "around") ? i : doubt.end(i);
        DateExpression part = undoubted(next);
        return part == null || next == i
                ? part
                : part.between(i, part.to()).with(QualifierRule.qualified(part.pattern(), doubt.sign(i)));
    }

    /** Reads a part without a qualifier, including "the"; returns null if there is none. */
    private DateExpression undoubted(int i) {
        int word = tokens.is(i, "the") ? i + 1 : i;
        Which which = which(word);
        if (which == null) {
            return null;
        }
        ParsedNumber count = ParsedNumber.cardinal(tokens, which.end());
        boolean counted = count != null && count.end() > which.end() && count.value() < 100;
        int noun = counted ? count.end() : which.end();
        if (!tokens.is(noun + 1, "of")) {
            return null;
        }
        int whole = noun + 2;
        DateExpression period = sides.unit(whole, false);
        if (period == null && tokens.is(whole, "the")) {
            period = sides.unit(whole + 1, false);
        }
        if (period == null || !period.isPlain() || period.yearless() || period.lacksCentury()) {
            return null;
        }
        return part(period.between(i, period.to()), which, counted ? count.value() : 0, tokens.word(noun));
    }

    /**
     * Which of the parts is meant.
     *
     * @param ordinal counted from the beginning; -1 for the last
     */
    private record Which(int ordinal, int end) {}

    private Which which(int i) {
        switch (tokens.word(i)) {
            case "last", "final", "closing", "latter" -> {
                return new Which(-1, i + 1);
            }
            case "opening", "early", "former" -> {
                return new Which(1, i + 1);
            }
            default -> {
                ParsedNumber ordinal = ParsedNumber.ordinal(tokens, i);
                return ordinal == null || ordinal.value() > 10 || ordinal.value() < 1
                        ? null
                        : new Which(ordinal.value(), ordinal.end());
            }
        }
    }

    private static DateExpression part(DateExpression period, Which which, int count, String noun) {
        boolean plural = noun.endsWith("s");
        if (plural && count == 0) {
            Modifier modifier = which.ordinal < 0 ? Modifier.LATE : which.ordinal == 1 ? Modifier.EARLY : null;
            return modifier == null || span(noun) == null ? null : period.with(modifier);
        }
        Integer share = share(noun);
        String part = share == null
                ? counted(period.pattern(), which.ordinal, Math.max(1, count), noun)
                : shared(period.pattern(), which.ordinal, share);
        return part == null ? null : period.with(part);
    }

    private static Integer share(String noun) {
        return switch (noun) {
            case "half" -> 2;
            case "third" -> 3;
            case "quarter" -> 4;
            default -> null;
        };
    }

    private static String span(String noun) {
        return switch (noun) {
            case "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades" ->
                noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
            default -> null;
        };
    }

    /** Returns a half, third or quarter of a year, a month, a decade or a century. */
    private static String shared(String period, int ordinal, int share) {
        int part = ordinal < 0 ? share : ordinal;
        if (part > share) {
            return null;
        }
        if (period.matches("\\d{4}")) {
            int code = (share == 4 ? 32 : share == 3 ? 36 : 39) + part;
            return period + "-" + code;
        }
        if (period.matches("-?\\d\\dXX") || (period.matches("-?\\d{3}X") && share == 2)) {
            int years = period.endsWith("XX") ? 100 : 10;
            int start = (int) EpochDays.year(Edtf.parse(period).days().first());
            return Years.signed(start + fraction(years, part - 1, share)) + "/"
                    + Years.signed(start + fraction(years, part, share) - 1);
        }
        boolean halfMonth = share == 2 && period.matches("\\d{4}-(0\\d|1[0-2])");
        if (!halfMonth) {
            return null;
        }
        return part == 1
                ? period + "-01/" + period + "-15"
                : period + "-16/" + EpochDays.print(Edtf.parse(period).days().last());
    }

    private static int fraction(int years, int parts, int share) {
        return Math.round((float) years * parts / share);
    }

    private static String counted(String period, int ordinal, int count, String noun) {
        String span = span(noun);
        if (span == null || period.startsWith("-")) {
            return null;
        }
        return switch (span) {
            case "month" -> period.matches("\\d{4}") ? months(period, ordinal, count) : null;
            case "year", "decade" -> period.matches("\\d{2}XX|\\d{3}X") ? years(period, ordinal, count, span) : null;
            default -> days(period, ordinal, count, span.equals("week") ? 7 : 1);
        };
    }

    private static String months(String year, int ordinal, int count) {
        int first = ordinal < 0 ? 13 - count : (ordinal - 1) * count + 1;
        int last = first + count - 1;
        if (first < 1 || last > 12) {
            return null;
        }
        String start = year + "-" + Years.twoDigits(first);
        return count == 1 ? start : start + "/" + year + "-" + Years.twoDigits(last);
    }

    private static String years(String period, int ordinal, int count, String span) {
        int length = period.endsWith("XX") ? 100 : 10;
        int unit = span.equals("year") ? 1 : 10;
        int from = Integer.parseInt(period.replace('X', '0'));
        int first = ordinal < 0 ? length - count * unit : (ordinal - 1) * count * unit;
        int last = first + count * unit - 1;
        if (first < 0 || last >= length) {
            return null;
        }
        if (count * unit == 10) {
            return (from + first) / 10 + "X";
        }
        return count * unit == 1
                ? Years.print(from + first)
                : Years.print(from + first) + "/" + Years.print(from + last);
    }

    private static String days(String period, int ordinal, int count, int unit) {
        Edtf whole = Edtf.parse(period);
        long length = (long) count * unit;
        long first =
                ordinal < 0 ? whole.days().last() - length + 1 : whole.days().first() + (ordinal - 1) * length;
        long last = first + length - 1;
        if (period.length() > 7
                || first < whole.days().first()
                || last > whole.days().last()) {
            return null;
        }
        return Edtf.ofDays(first, last).toString();
    }
}
