package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import dev.dateline.date.text.token.YearDisambiguator;
import java.util.Set;

/**
 * Reads years: "1917", "44 BC", "AD 410", "'68", "1917–18". A bare year must be accepted by {@link YearDisambiguator}.
 */
public final class Years {

    private static final int MIN_YEAR = 1000;
    private static final int MAX_YEAR = 2099;
    private static final int LAST_DUAL_YEAR = 1752; // until this year the English year began in March

    private static final Set<String> ERAS = Set.of("bc", "bce", "ad", "ce");

    private final TokenSequence tokens;
    private final YearDisambiguator guard;
    private final EarlyYears early;

    public Years(TokenSequence tokens) {
        this.tokens = tokens;
        this.guard = new YearDisambiguator(tokens);
        this.early = new EarlyYears(tokens, guard);
    }

    /** Reads a year that needs no confirmation by its context, as after a month; returns null if there is none. */
    public DateFragment plain(int i) {
        DateFragment era = withEra(i);
        if (era != null) {
            return era;
        }
        if (tokens.is(i, '\'') && tokens.digits(i + 1) == 2 && tokens.isGlued(i + 1) && !guard.runsOn(i + 1)) {
            return new DateFragment("XX" + tokens.written(tokens.start(i + 1), tokens.end(i + 1)), i + 2);
        }
        if (!isInRange(i) || guard.runsOn(i)) {
            return null;
        }
        boolean begins = tokens.is(i + 3, '-') && tokens.digits(i + 4) == 4; // "1494/5–1547" covers both
        int dual = isDual(i) ? i + 3 : i + 1;
        return new DateFragment(print(tokens.number(i) + (dual > i + 1 && !begins ? 1 : 0)), dual);
    }

    /**
     * Reads a year of three digits after a day, which confirms it: "25 December 800"; returns null if there is none.
     */
    public DateFragment shortAfterDay(int i) {
        return early.afterDay(i);
    }

    /** Reads a year of three digits after a season and "of": "summer of 793"; returns null if there is none. */
    public DateFragment shortAfterOf(int i) {
        return early.afterOf(i);
    }

    private boolean isShort(int i) {
        return tokens.digits(i) == 3 && tokens.number(i) >= 100;
    }

    /** Reads a year or a range of years in running text; returns null if there is none. */
    public DateExpression bare(int i) {
        DateExpression eras = erasRange(i);
        if (eras != null) {
            return eras;
        }
        DateFragment year = plain(i);
        if (year == null) {
            return early.read(i);
        }
        boolean proven = tokens.digits(i) != 4 || year.end() > i + 1;
        DateExpression range = year.edtf().length() == 4 && !year.edtf().startsWith("X") ? range(i, year) : null;
        if (guard.isDecoration(range == null ? year.end() : range.to())) {
            return DateExpression.none(i, range == null ? year.end() : range.to());
        }
        if ((!proven && !guard.admits(i)) || (tokens.is(i, '\'') && !guard.admitsShort(i))) {
            return range == null ? withoutTail(i) : DateExpression.none(i, range.to());
        }
        return range == null ? DateExpression.of(i, year.end(), year.edtf()) : range;
    }

    /** Skips both halves of a number that is not a date: "ISSN 1917-1848"; returns null if it has no second half. */
    private DateExpression withoutTail(int i) {
        boolean tail = tokens.is(i + 1, '-')
                && tokens.isGlued(i + 1)
                && tokens.isGlued(i + 2)
                && tokens.digits(i) == 4
                && tokens.digits(i + 2) == 4;
        return tail ? DateExpression.none(i, i + 3) : null;
    }

    /** Reads "1917–18", "1613-1917", "1917-present", and "1917-10", which is a month. */
    private DateExpression range(int i, DateFragment year) {
        int sign = year.end();
        boolean slash = tokens.is(sign, '/') && tokens.isGlued(sign) && tokens.isGlued(sign + 1);
        if (!slash && !tokens.is(sign, '-')) {
            return null;
        }
        int second = sign + 1;
        if (isOpen(sign)) {
            return DateExpression.of(i, second + (tokens.isWord(second) ? 1 : 0), year.edtf() + "/..");
        }
        boolean glued = tokens.isGlued(sign)
                || tokens.isGlued(second)
                || (tokens.digits(second) == 2 && !guard.isCount(second));
        int digits = tokens.digits(second);
        if (digits == 0
                || digits == 3
                || digits > 4
                || guard.runsOn(second)
                || (digits < 4 && !glued)
                || isChained(second)) {
            return null;
        }
        return rangeTo(i, year, second);
    }

    private DateExpression rangeTo(int i, DateFragment year, int second) {
        int first = Integer.parseInt(year.edtf());
        int digits = tokens.digits(second);
        int scale = digits == 4 ? 10_000 : digits == 2 ? 100 : 10;
        int last = first / scale * scale + tokens.number(second);
        DateFragment era = digits == 4 ? withEra(second) : null;
        if (digits == 2 && tokens.number(second) == 0 && first % 100 == 99) {
            last += 100; // "1999-00"
        }
        if (era != null || last <= first || last > MAX_YEAR) {
            return month(i, year, second);
        }
        if (tokens.is(second - 1, '/') && isHijraPair(first, last)) {
            return DateExpression.of(i, second + 1, print(last));
        }
        return DateExpression.of(i, second + 1, year.edtf() + "/" + print(last));
    }

    /** Recognizes one year in two eras: "1298/1881" is 1298 AH. */
    private static boolean isHijraPair(int hijra, int year) {
        return hijra < 1500 && Math.abs(Math.round(hijra * 0.970224 + 621.5774) - year) <= 1;
    }

    private DateExpression month(int i, DateFragment year, int second) {
        int month = tokens.number(second);
        boolean iso = tokens.digits(second) == 2
                && month >= 1
                && month <= 12
                && tokens.isGlued(second)
                && tokens.isGlued(second - 1);
        return iso ? DateExpression.of(i, second + 1, year.edtf() + "-" + twoDigits(month)) : null;
    }

    private boolean isOpen(int sign) {
        if (!tokens.is(sign, '-')) {
            return false;
        }
        String word = tokens.word(sign + 1);
        return word.equals("present") || word.equals("today") || word.equals("now") || tokens.is(sign + 1, ')');
    }

    /** Reads "264–146 BC", "27 BC – AD 14", "AD 14–37". */
    private DateExpression erasRange(int i) {
        boolean prefixed = tokens.digits(i) == 0;
        DateFragment first = withEra(i);
        if (first != null && tokens.is(first.end(), '-')) {
            DateFragment second = withEra(first.end() + 1);
            if (second == null && prefixed && hasUpToFourDigits(first.end() + 1)) {
                second = new DateFragment(print(tokens.number(first.end() + 1)), first.end() + 2);
            }
            return second == null || !ascends(first, second)
                    ? null
                    : DateExpression.of(i, second.end(), first.edtf() + "/" + second.edtf());
        }
        boolean joined = tokens.is(i + 1, '-') || tokens.is(i + 1, "to");
        if (first != null || !hasUpToFourDigits(i) || !joined || (tokens.isGlued(i) && tokens.isNumber(i - 1))) {
            return null;
        }
        DateFragment last = tokens.isNumber(i + 2) ? withEra(i + 2) : null;
        if (last == null) {
            return null;
        }
        String start = last.edtf().startsWith("-") || last.edtf().equals("0000")
                ? bc(tokens.number(i))
                : print(tokens.number(i));
        return ascends(new DateFragment(start, i), last)
                ? DateExpression.of(i, last.end(), start + "/" + last.edtf())
                : null;
    }

    private static boolean ascends(DateFragment first, DateFragment second) {
        return Integer.parseInt(first.edtf()) < Integer.parseInt(second.edtf());
    }

    private DateFragment withEra(int i) {
        if (hasUpToFourDigits(i) && !(tokens.isGlued(i) && (tokens.sign(i - 1) == '.' || tokens.sign(i - 1) == ','))) {
            DateFragment era = initials(i + 1);
            if (era == null) {
                return null;
            }
            return switch (era.edtf()) {
                case "bc", "bce" -> new DateFragment(bc(tokens.number(i)), era.end());
                case "ad", "ce" -> new DateFragment(print(tokens.number(i)), era.end());
                default -> null;
            };
        }
        DateFragment era = initials(i);
        boolean after =
                era != null && era.edtf().equals("ad") && hasUpToFourDigits(era.end()) && !guard.runsOn(era.end());
        return after ? new DateFragment(print(tokens.number(era.end())), era.end() + 1) : null;
    }

    /** Reads "BC", "B.C.E.", "O.S." as their letters in lower case; returns null if there are none. */
    public DateFragment initials(int i) {
        if (tokens.word(i).length() != 1) {
            boolean era = tokens.isAllCapitals(i) || tokens.is(i, "bc") || tokens.is(i, "bce");
            return era && tokens.word(i).length() <= 3 ? new DateFragment(tokens.word(i), i + 1) : null;
        }
        StringBuilder letters = new StringBuilder();
        int k = i;
        while (k < i + 8 && tokens.word(k).length() == 1 && tokens.is(k + 1, '.') && (k == i || tokens.isGlued(k))) {
            letters.append(tokens.word(k));
            k += 2;
        }
        return letters.isEmpty() ? null : new DateFragment(letters.toString(), k);
    }

    /** Reads "BC", "BCE", "AD" or "CE" after a number or a century; returns null if there is none. */
    public DateFragment era(int i) {
        DateFragment era = initials(i);
        return era != null && ERAS.contains(era.edtf()) ? era : null;
    }

    /** Recognizes dual years, which name one year twice, the New Style last: "1640/1" and "1640/41". */
    private boolean isDual(int i) {
        int year = tokens.number(i);
        int digits = tokens.digits(i + 2);
        if (year > LAST_DUAL_YEAR || !tokens.is(i + 1, '/') || !tokens.isGlued(i + 1) || !tokens.isGlued(i + 2)) {
            return false;
        }
        return digits > 0 && digits <= 2 && (year + 1) % (digits == 1 ? 10 : 100) == tokens.number(i + 2);
    }

    private boolean isInRange(int i) {
        boolean four = tokens.digits(i) == 4 && tokens.number(i) >= MIN_YEAR && tokens.number(i) <= MAX_YEAR;
        return four || (tokens.profile().shortYears() && isShort(i));
    }

    private boolean hasUpToFourDigits(int i) {
        return tokens.number(i) > 0 && tokens.digits(i) <= 4;
    }

    private boolean isChained(int i) {
        return (tokens.is(i + 1, '-') || tokens.is(i + 1, '/'))
                && tokens.isGlued(i + 1)
                && tokens.isGlued(i + 2)
                && tokens.isNumber(i + 2);
    }

    /**
     * Returns a year BC in EDTF: 1 BC is 0000.
     *
     * @param year the year BC, from 1
     */
    public static String bc(int year) {
        return year == 1 ? "0000" : "-" + print(year - 1);
    }

    /** Returns a year from 0 on with at least four digits, as in EDTF. */
    public static String print(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }

    /** Returns a year in EDTF, including years before 0. */
    public static String signed(int year) {
        return year < 0 ? "-" + print(-year) : print(year);
    }

    /** Returns a number from 0 to 99 with two digits. */
    public static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
