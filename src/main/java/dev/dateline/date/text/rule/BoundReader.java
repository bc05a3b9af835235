package dev.dateline.date.text.rule;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/** Reads dates that a word makes open: "before 1914", "after 1945", "since 1979", "until 1991", "pre-1914". */
public final class BoundReader {

    private static final Set<String> UNITS = Set.of(
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "decade",
            "decades",
            "hours",
            "night",
            "eve",
            "morning",
            "century",
            "centuries",
            "fortnight",
            "generation",
            "generations");

    private final TokenSequence tokens;
    private final RangeReader ranges;

    public BoundReader(TokenSequence tokens, RangeReader ranges) {
        this.tokens = tokens;
        this.ranges = ranges;
    }

    /**
     * Reads an open date; returns null if there is none.
     *
     * @param follows whether another date directly precedes it: "from 1936 until 1939" has two plain dates
     */
    public DateExpression read(int i, boolean follows) {
        Lead lead = lead(i);
        String word = lead == null ? null : lead.word();
        if (word == null
                || (follows && word.equals("until"))
                || (UNITS.contains(tokens.word(i - 1)) && !word.equals("since"))) {
            return null;
        }
        int next = lead.end();
        DateExpression date = ranges.read(next);
        if (date == null && tokens.is(next, "the")) {
            date = ranges.read(next + 1);
            date = date == null || (tokens.isNumber(date.to() - 1) && date.to() == next + 2) ? null : date;
        }
        if (date == null
                || date.isNone()
                || date.yearless()
                || date.relation() != null
                || date.pattern().contains("..")) {
            return date;
        }
        if (date.lacksCentury() || "[{".indexOf(date.pattern().charAt(0)) >= 0) {
            return date;
        }
        return date.between(i, date.to())
                .with(open(softened(word, date), date.pattern()))
                .julian(null);
    }

    /**
     * The words that open a date.
     *
     * @param word "before", "after", "since" or "until"
     * @param end the index of the token after them
     */
    private record Lead(String word, int end) {}

    private Lead lead(int i) {
        boolean no = tokens.is(i, "no") || tokens.is(i, "not");
        if (no && tokens.is(i + 2, "than") && (tokens.is(i + 1, "later") || tokens.is(i + 1, "earlier"))) {
            return new Lead(tokens.is(i + 1, "later") ? "until" : "since", i + 3);
        }
        if (tokens.is(i, "not") && (tokens.is(i + 1, "before") || tokens.is(i + 1, "after"))) {
            return new Lead(tokens.is(i + 1, "after") ? "until" : "since", i + 2);
        }
        String word = no ? null : bound(i);
        return word == null ? null : new Lead(word, i + (tokens.is(i + 1, "to") || tokens.is(i + 1, '-') ? 2 : 1));
    }

    private String bound(int i) {
        String word = tokens.word(i);
        return switch (word) {
            case "before", "after", "since", "until" -> tokens.is(i - 1, "not") && !word.equals("until") ? null : word;
            case "till", "til" -> "until";
            case "prior" -> tokens.is(i + 1, "to") ? "before" : null;
            case "pre" -> tokens.is(i + 1, '-') ? "before" : null;
            case "post" -> tokens.is(i + 1, '-') ? "after" : null;
            default -> null;
        };
    }

    /**
     * Adjusts the bound for imprecise dates: after early 1917 comes the rest of 1917, and after c. 1830 may include
     * 1830 itself.
     */
    private static String softened(String word, DateExpression date) {
        Modifier modifier = date.modifier();
        boolean approximate = date.pattern().indexOf('~') >= 0 || date.pattern().indexOf('%') >= 0;
        if (word.equals("after") && (approximate || modifier == Modifier.EARLY || modifier == Modifier.MID)) {
            return "since";
        }
        return word.equals("before") && (approximate || modifier == Modifier.MID || modifier == Modifier.LATE)
                ? "until"
                : word;
    }

    /** Returns the date with one end open. */
    public static String open(String word, String edtf) {
        String[] ends = edtf.split("/", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        return switch (word) {
            case "before" -> "../" + beside(first, -1);
            case "after" -> beside(last, 1) + "/..";
            case "since" -> first + "/..";
            default -> "../" + last;
        };
    }

    /** Returns the day, month or year directly before or after a date, with its qualifier. */
    private static String beside(String edtf, int way) {
        Edtf date = Edtf.parse(edtf);
        String day =
                EpochDays.print(way < 0 ? date.days().first() - 1 : date.days().last() + 1);
        int length = switch (date.precision()) {
            case DAY -> day.length();
            case MONTH, SEASON -> day.length() - 3;
            default -> day.length() - 6;
        };
        char qualifier = edtf.charAt(edtf.length() - 1);
        boolean qualified = qualifier == '~' || qualifier == '?' || qualifier == '%';
        return day.substring(0, length) + (qualified ? qualifier : "");
    }
}
