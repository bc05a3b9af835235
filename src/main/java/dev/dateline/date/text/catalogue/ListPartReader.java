package dev.dateline.date.text.catalogue;

import dev.dateline.date.text.catalogue.ListPart.Joint;
import dev.dateline.date.text.catalogue.ListPart.Order;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DecadeReader;
import dev.dateline.date.text.rule.QualifierRule;
import dev.dateline.date.text.rule.SingleDateRule;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/** Takes a list apart: "3-5 and 9 May 1848" has the parts 3, 5 and 9 May 1848. */
final class ListPartReader {

    private static final CatalogueLexicon WORDS = CatalogueLexicon.ENGLISH;
    private static final int MAX_PARTS = 40;
    private static final String USUAL_CENTURY = "19";
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2099;

    private final TokenSequence tokens;
    private final QualifierRule qualifiers;
    private final SingleDateRule dates;
    private DateExpression whole;
    private int next;

    ListPartReader(TokenSequence tokens) {
        this.tokens = tokens;
        this.qualifiers = new QualifierRule(tokens);
        this.dates = new SingleDateRule(tokens);
    }

    /** Returns the parts; empty if anything in the text is neither a part nor a joint. */
    List<ListPart> read() {
        List<ListPart> parts = new ArrayList<>();
        Joint joint = Joint.START;
        while (joint != null && parts.size() < MAX_PARTS) {
            DateExpression before = whole;
            whole = null;
            ListPart part = part(joint);
            if (part == null) {
                return List.of();
            }
            parts.add(part);
            besideDecade(parts, before, whole);
            if (next >= tokens.size()) {
                return parts;
            }
            joint = joint();
        }
        return List.of();
    }

    /** Reads "1900s" beside a decade as a decade, too, and "30s" as one of the same century: "1890s and 1900s". */
    private void besideDecade(List<ListPart> parts, DateExpression before, DateExpression date) {
        int last = parts.size() - 1;
        if (before != null && date != null && before.isComplete()) {
            parts.set(
                    last - 1,
                    parts.get(last - 1)
                            .withWhole(DecadeReader.beside(tokens, before, date).pattern()));
        }
        if (before != null && date != null && date.isComplete()) {
            parts.set(
                    last,
                    parts.get(last)
                            .withWhole(DecadeReader.beside(tokens, date, before).pattern()));
        }
        String century =
                last > 0 && before != null ? parts.get(last - 1).whole().substring(0, 2) : USUAL_CENTURY;
        if (date != null && date.lacksCentury()) {
            parts.set(
                    last,
                    parts.get(last).withWhole(century + parts.get(last).whole().substring(2)));
        }
    }

    /** Reads a joint; returns null if there is none. */
    private Joint joint() {
        Joint joint = null;
        if (tokens.is(next, ',') || tokens.is(next, ';')) {
            joint = Joint.COMMA;
            next++;
        }
        if (WORDS.or().contains(tokens.word(next))) {
            joint = Joint.ONE;
            next++;
        } else if (WORDS.and().contains(tokens.word(next)) || tokens.is(next, '&')) {
            joint = Joint.ALL;
            next++;
        } else if (joint == null && (tokens.is(next, '-') || WORDS.to().contains(tokens.word(next)))) {
            joint = Joint.DASH;
            next++;
        }
        return joint;
    }

    private ListPart part(Joint joint) {
        int from = qualifiers.end(next);
        String sign = from > next ? qualifiers.sign(next) : "";
        ListPart part = isAbbreviatedRange(from) ? null : yearFirst(joint, from);
        part = part == null ? monthFirst(joint, from) : part;
        part = part == null ? dayFirst(joint, from) : part;
        if (part != null && isPartEnd(next)) {
            boolean isLed = !sign.isEmpty();
            if (tokens.is(next, '?')) {
                next++;
                sign = sign.equals("~") ? "%" : "?";
            }
            return new ListPart(joint, part.order(), part.year(), part.month(), part.day(), sign, isLed, null);
        }
        whole = dates.read(from, false);
        boolean isDate = whole != null
                && (whole.isComplete() || (whole.lacksCentury() && whole.isDecadeOrCentury()))
                && whole.from() == from;
        if (!isDate || !isPartEnd(whole.to()) || "[{".indexOf(whole.pattern().charAt(0)) >= 0) {
            return null;
        }
        next = whole.to();
        return new ListPart(joint, Order.NUMBER, "", 0, 0, sign, !sign.isEmpty(), whole.pattern());
    }

    /** Returns whether the part may end before this token. */
    private boolean isPartEnd(int i) {
        return i >= tokens.size()
                || ",;&-?".indexOf(tokens.sign(i) == 0 ? ' ' : tokens.sign(i)) >= 0
                || WORDS.and().contains(tokens.word(i))
                || WORDS.or().contains(tokens.word(i))
                || WORDS.to().contains(tokens.word(i));
    }

    /** Recognizes "1917-18", whose second half is not a part of its own. */
    private boolean isAbbreviatedRange(int i) {
        return isYear(i) && tokens.is(i + 1, '-') && (tokens.digits(i + 2) == 1 || tokens.digits(i + 2) == 2);
    }

    private ListPart yearFirst(Joint joint, int from) {
        if (!isYear(from)) {
            return null;
        }
        int word = from + (tokens.is(from + 1, ',') ? 2 : 1);
        int end = monthEnd(word);
        ParsedNumber day = day(end);
        int last = day == null ? end : day.end();
        boolean isOther = isYear(last) || (tokens.is(last, ',') && isYear(last + 1) && month(last + 2) == 0);
        int month = isOther ? 0 : month(word); // in "1914, May 1915", May is not of 1914
        next = month == 0 ? from + 1 : last;
        if (month == 0) {
            return part(joint, Order.YEAR_FIRST, from, 0, 0);
        }
        return part(joint, Order.YEAR_FIRST, from, month, day == null ? 0 : day.value());
    }

    private ListPart monthFirst(Joint joint, int from) {
        int month = month(from);
        if (month == 0) {
            return null;
        }
        int end = monthEnd(from);
        ParsedNumber day = day(end);
        next = day == null ? end : day.end();
        return part(joint, Order.MONTH_FIRST, year(), month, day == null ? 0 : day.value());
    }

    private ListPart dayFirst(Joint joint, int from) {
        ParsedNumber day = day(from);
        if (day == null) {
            return null;
        }
        int word = day.end() + (tokens.is(day.end(), "of") ? 1 : 0);
        int month = month(word);
        next = month == 0 ? day.end() : monthEnd(word);
        return month == 0
                ? part(joint, Order.NUMBER, -1, 0, day.value())
                : part(joint, Order.DAY_FIRST, year(), month, day.value());
    }

    /** Reads the year after a month or day, and returns the index of its token, or -1 if there is none. */
    private int year() {
        int year = next + (tokens.is(next, ',') || tokens.is(next, "of") ? 1 : 0);
        boolean isNextPart = year > next && month(year + 1) > 0; // "May 3, 1916 June 5"
        if (!isYear(year) || isNextPart || isAbbreviatedRange(year)) {
            return -1;
        }
        next = year + 1;
        return year;
    }

    private ListPart part(Joint joint, Order order, int year, int month, int day) {
        String digits = year < 0 ? "" : tokens.written(tokens.start(year), tokens.end(year));
        return new ListPart(joint, order, digits, month, day, "", false, null);
    }

    private boolean isYear(int i) {
        return tokens.digits(i) == 4 && tokens.number(i) >= FIRST_YEAR && tokens.number(i) <= LAST_YEAR;
    }

    /** Returns a month or the code of a season; 0 if there is none. */
    private int month(int i) {
        int month = tokens.lexicon().month(tokens.word(i));
        return month > 0 ? month : tokens.lexicon().season(tokens.word(i));
    }

    private int monthEnd(int i) {
        boolean dot = tokens.lexicon().isShortMonth(tokens.word(i)) && tokens.is(i + 1, '.') && tokens.isGlued(i + 1);
        return dot ? i + 2 : i + 1;
    }

    /** Reads a number of one or two digits, or an ordinal in digits; returns null if there is none. */
    private ParsedNumber day(int i) {
        if (!tokens.isNumber(i) || tokens.digits(i) > 2 || tokens.number(i) == 0) {
            return null;
        }
        ParsedNumber ordinal = ParsedNumber.ordinal(tokens, i);
        return ordinal == null ? new ParsedNumber(tokens.number(i), i + 1) : ordinal;
    }
}
