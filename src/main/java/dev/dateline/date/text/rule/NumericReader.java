package dev.dateline.date.text.rule;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DateOrder;
import dev.dateline.date.text.token.TokenSequence;
import dev.dateline.date.text.token.YearDisambiguator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numeric dates: "1917-10-26", "1917-10-26T21:00:00Z", "3.11.1917", "20/8/1940", "10/1917". The day comes first,
 * unless the profile says otherwise.
 */
public final class NumericReader implements DateExpressionRule {

    private static final Pattern TIME =
            Pattern.compile("T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?+)?+(?:Z|[+-]\\d\\d(?::?\\d\\d)?+)?+(?![\\w:])");
    private static final int LONGEST_TIME = 40;
    private static final List<String> ROMAN_MONTHS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private final TokenSequence tokens;
    private final YearDisambiguator guard;

    public NumericReader(TokenSequence tokens) {
        this.tokens = tokens;
        this.guard = new YearDisambiguator(tokens);
    }

    /** Reads a numeric date; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        DateExpression roman = romanMonth(i);
        if (roman != null) {
            return roman;
        }
        char sign = tokens.sign(i + 1);
        if (!tokens.isNumber(i) || (sign != '-' && sign != '.' && sign != '/') || isTail(i)) {
            return null;
        }
        if (!isJoined(i + 1) || !tokens.isNumber(i + 2) || guard.isNamedThing(i - 1)) {
            return null;
        }
        if (!tokens.is(i + 3, sign) || !isJoined(i + 3) || !tokens.isNumber(i + 4)) {
            boolean month = sign == '/' || (sign == '.' && tokens.profile().dottedMonths());
            return month ? monthOfYear(i) : null;
        }
        boolean longer = (tokens.is(i + 5, sign) || tokens.is(i + 5, '.')) && isJoined(i + 5) && tokens.isNumber(i + 6);
        if (longer) {
            return null;
        }
        return tokens.digits(i) == 4 ? yearFirst(i) : dayFirst(i);
    }

    /** Reads "28.vi.1919", "12 III 1848" and, in profiles that allow it, "III.1848". */
    private DateExpression romanMonth(int i) {
        int sign = tokens.isNumber(i) ? i + 1 : i - 1;
        int word = sign + (isSeparator(sign) ? 1 : 0);
        word = tokens.isNumber(i) ? word : i;
        int month = ROMAN_MONTHS.indexOf(tokens.word(word)) + 1;
        int year = word + (isSeparator(word + 1) ? 2 : 1);
        if (month == 0 || tokens.digits(year) != 4 || !isYear(year) || !isOneCase(word)) {
            return null;
        }
        if (word == i) {
            boolean isStandalone =
                    tokens.profile().dottedMonths() && year == word + 2 && tokens.isGlued(year); // not "v. 1917"
            return isStandalone
                    ? DateExpression.of(i, year + 1, Years.print(tokens.number(year)) + "-" + Years.twoDigits(month))
                    : null;
        }
        boolean bound = (word == i + 2) == (year == word + 2) && tokens.digits(i) <= 2 && !isTail(i);
        return bound
                ? DateExpression.of(
                        i, year + 1, DayReader.day(Years.print(tokens.number(year)), month, tokens.number(i)))
                : null;
    }

    private boolean isSeparator(int i) {
        char sign = tokens.sign(i);
        return sign == '.' || sign == '-' || sign == '/';
    }

    private boolean isOneCase(int word) {
        return tokens.isAllCapitals(word) || !tokens.isCapitalized(word);
    }

    private DateExpression yearFirst(int i) {
        if (tokens.digits(i + 2) > 2 || tokens.digits(i + 4) > 2 || !isYear(i) || isCatalogueNumber(i)) {
            return null;
        }
        int end = i + 5;
        String day = DayReader.day(Years.print(tokens.number(i)), tokens.number(i + 2), tokens.number(i + 4));
        if (!tokens.isGlued(end) || !tokens.isWord(end)) {
            return DateExpression.of(i, end, day);
        }
        return tokens.is(end, "t") && !day.isEmpty() ? withTime(i, day) : null;
    }

    /**
     * Recognizes the inventory numbers of museums: "1914.3.17" is one; a date is written "1914.03.17", or is the whole
     * text.
     */
    private boolean isCatalogueNumber(int i) {
        boolean padded = tokens.digits(i + 2) == 2 && tokens.digits(i + 4) == 2;
        return tokens.is(i + 1, '.') && !padded && !tokens.profile().dottedMonths();
    }

    private DateExpression withTime(int i, String day) {
        int from = tokens.end(i + 4);
        Matcher time = TIME.matcher(tokens.written(from, from + LONGEST_TIME));
        if (!time.lookingAt()) {
            return null;
        }
        int end = i + 5;
        while (tokens.end(end) <= from + time.end() && !tokens.isBreak(end)) {
            end++;
        }
        return DateExpression.of(i, end, Edtf.tryParse(day + time.group()).isPresent() ? day + time.group() : day);
    }

    private DateExpression dayFirst(int i) {
        if (tokens.digits(i) > 2 || tokens.digits(i + 2) > 2 || tokens.digits(i + 4) != 4 || !isYear(i + 4)) {
            return null;
        }
        if (tokens.isGlued(i + 5) && tokens.isWord(i + 5)) {
            return null;
        }
        boolean dayFirst = tokens.profile().order() == DateOrder.DMY;
        int day = tokens.number(dayFirst ? i : i + 2);
        int month = tokens.number(dayFirst ? i + 2 : i);
        boolean swapped = month > 12 && day <= 12;
        String year = Years.print(tokens.number(i + 4));
        return DateExpression.of(i, i + 5, swapped ? DayReader.day(year, day, month) : DayReader.day(year, month, day));
    }

    private DateExpression monthOfYear(int i) {
        int month = tokens.number(i);
        boolean isStandalone =
                !(tokens.isGlued(i + 3) && (tokens.isWord(i + 3) || tokens.is(i + 3, '/'))) && !tokens.is(i - 1, "no");
        boolean read = month >= 1
                && month <= 12
                && tokens.digits(i) <= 2
                && tokens.digits(i + 2) == 4
                && isYear(i + 2)
                && isStandalone;
        return read
                ? DateExpression.of(i, i + 3, Years.print(tokens.number(i + 2)) + "-" + Years.twoDigits(month))
                : null;
    }

    private boolean isYear(int i) {
        return tokens.number(i) >= 1000 && tokens.number(i) <= 2099;
    }

    /** Returns whether a sign joins two numbers; a dot may be followed by a space, as in "7. 11. 1917". */
    private boolean isJoined(int i) {
        return tokens.isGlued(i) && (tokens.isGlued(i + 1) || tokens.is(i, '.'));
    }

    /** Returns whether the first number belongs to something before it. */
    private boolean isTail(int i) {
        char before = tokens.sign(i - 1);
        boolean chain = before == '-'
                || before == '.'
                || before == '/'
                || before == ','
                || before == ':'
                || before == '_'
                || before == '=';
        boolean secondDay = before == '/' && tokens.digits(i) == 4;
        return tokens.isGlued(i) && !secondDay && (tokens.isWord(i - 1) || (chain && tokens.isGlued(i - 1)));
    }
}
