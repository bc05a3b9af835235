package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;

/** Combines two halves to one date: an interval, a set, or one day in two calendars. */
public enum RangeConnector {
    DASH,
    TO,
    AND,
    OR,
    SLASH;

    /** Reads the connector at a token; returns null if there is none. */
    public static RangeConnector at(TokenSequence tokens, int i) {
        switch (tokens.sign(i)) {
            case '-' -> {
                return DASH;
            }
            case '/' -> {
                return SLASH;
            }
            default -> {
                return switch (tokens.word(i)) {
                    case "to", "through", "until", "till" -> TO;
                    case "and" -> AND;
                    case "or" -> OR;
                    default -> null;
                };
            }
        }
    }

    /**
     * Combines two dates; returns null if they are separate dates.
     *
     * @param between whether "between" precedes them
     */
    public DateExpression join(DateExpression first, DateExpression second, boolean between) {
        DateExpression words = DateExpression.of(first.from(), second.to(), "");
        if (!first.isPlain() || !second.isPlain()) {
            return null;
        }
        if (precision(first) != precision(second)) {
            return this == OR ? sharing(words, first.pattern(), second.pattern()) : null;
        }
        if (first.yearless() == second.yearless()) {
            return joinWhole(words, first.pattern(), second.pattern());
        }
        if (!first.yearless() || second.pattern().startsWith("-")) {
            return null;
        }
        String year = second.pattern().substring(0, 4);
        return joinParts(words, year + first.pattern().substring(4), second.pattern(), between);
    }

    /** Combines alternatives that share a day or month: "8 November 1863 or 1864"; returns null for anything else. */
    private static DateExpression sharing(DateExpression words, String first, String second) {
        if (first.startsWith("XXXX-") && first.length() == 10 && second.matches("\\d{4}-\\d\\d")) {
            return sharingDay(words, second.substring(0, 4) + first.substring(4), second);
        }
        boolean later =
                first.matches("\\d{4}-\\d\\d(?:-\\d\\d)?") && second.matches("\\d{4}") && first.compareTo(second) < 0;
        return later ? words.with("[" + first + "," + second + first.substring(4) + "]") : null;
    }

    /** Combines a day with the same day of another month: "8 May or June 1848". */
    private static DateExpression sharingDay(DateExpression words, String day, String month) {
        int number = Integer.parseInt(day.substring(8));
        String other = DayReader.day(month.substring(0, 4), Integer.parseInt(month.substring(5)), number);
        return other.isEmpty() ? null : words.with("[" + day + "," + other + "]");
    }

    /** Combines two complete dates: only a dash, "or" and the sign of a double date connect them. */
    private DateExpression joinWhole(DateExpression words, String first, String second) {
        String last = second.startsWith("XX") && !second.startsWith("XXXX") && first.length() > 3
                ? first.substring(0, 2) + second.substring(2)
                : second;
        return switch (this) {
            case DASH -> ascends(first, last) ? words.with(first + "/" + last) : null;
            case OR -> first.startsWith("XXXX") ? null : words.with("[" + first + "," + last + "]");
            case SLASH ->
                CalendarPair.of(first, last)
                        .map(pair -> pair.in(words))
                        .orElseGet(() ->
                                last.endsWith("X") && ascends(first, last) ? words.with(first + "/" + last) : null);
            case TO, AND -> null;
        };
    }

    private DateExpression joinParts(DateExpression words, String first, String second, boolean between) {
        return switch (this) {
            case DASH, TO -> interval(words, first, second);
            case AND ->
                between || adjacent(first, second)
                        ? interval(words, first, second)
                        : ascends(first, second) ? words.with("{" + first + "," + second + "}") : null;
            case OR -> words.with("[" + first + "," + second + "]");
            case SLASH -> slashed(words, first, second);
        };
    }

    private static DateExpression slashed(DateExpression words, String first, String second) {
        CalendarPair pair = CalendarPair.of(first, second).orElse(null);
        if (pair != null) {
            return pair.in(words);
        }
        return adjacent(first, second) && first.length() == 7 ? words.with(first + "/" + second) : null;
    }

    /** Combines an interval; "25 December to 3 January 1918" begins in the year before. */
    private static DateExpression interval(DateExpression words, String first, String second) {
        if (ascends(first, second)) {
            return words.with(first + "/" + second);
        }
        if (first.charAt(0) == 'X') {
            return null;
        }
        String before = Years.print(Integer.parseInt(first.substring(0, 4)) - 1) + first.substring(4);
        return words.with(before + "/" + second);
    }

    private static boolean adjacent(String first, String second) {
        if (first.length() != 7 || second.length() != 7) {
            return false;
        }
        return Integer.parseInt(second.substring(5)) - Integer.parseInt(first.substring(5)) == 1;
    }

    /** Returns whether the first precedes the second; years before zero count down. */
    private static boolean ascends(String first, String second) {
        if (first.startsWith("-") && second.startsWith("-")) {
            return first.compareTo(second) > 0;
        }
        String begin = second.indexOf('X') < 0 && !first.startsWith("XX") ? first.replace('X', '0') : first;
        return first.startsWith("-") || begin.compareTo(second) < 0; // "1900s–1905" begins in 1900 at the earliest
    }

    /** Returns 3 for a day, 2 for a month or season, 1 for a year or a longer unit. */
    private static int precision(DateExpression match) {
        String date = match.pattern().startsWith("-") ? match.pattern().substring(1) : match.pattern();
        return date.split("-", -1).length;
    }
}
