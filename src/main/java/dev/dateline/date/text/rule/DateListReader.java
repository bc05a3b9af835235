package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads lists of which all members form one date: months or days that share the year of the last ("March, May and July
 * 1917", "3 April, 17 July and 9 October 1917") and three or more alternatives ("1919, 1920 or 1921").
 */
final class DateListReader {

    private static final int MAX_MEMBERS = 8;
    private static final int MAX_TOKENS = 24;
    private static final Pattern DATE_WITH_YEAR = Pattern.compile("\\d{4}(?:-\\d\\d){0,2}[~?%]?");
    private static final Pattern DATE_WITHOUT_YEAR = Pattern.compile("XXXX-\\d\\d(?:-\\d\\d)?");

    private final TokenSequence tokens;
    private final SingleDateRule sides;

    DateListReader(TokenSequence tokens, SingleDateRule sides) {
        this.tokens = tokens;
        this.sides = sides;
    }

    /** Reads the list that begins with a date; returns null if there is none. */
    DateExpression read(DateExpression first) {
        boolean listed = tokens.is(first.to(), ',') || tokens.is(first.to(), "or") || tokens.is(first.to(), "and");
        if (!listed || first.relation() != null || first.modifier() != null || first.oldStyle() != null) {
            return null;
        }
        if (DATE_WITHOUT_YEAR.matcher(first.pattern()).matches()) {
            return sharingYear(first);
        }
        boolean whole = endsWithOr(first.to())
                && DATE_WITH_YEAR.matcher(first.pattern()).matches();
        return whole ? alternatives(first) : null;
    }

    /** Returns whether "or" follows after nothing but numbers, months and commas: a check that costs little. */
    private boolean endsWithOr(int from) {
        for (int k = from; k < from + MAX_TOKENS; k++) {
            if (tokens.is(k, "or")) {
                return true;
            }
            if (!tokens.isNumber(k) && !tokens.is(k, ',') && tokens.lexicon().month(tokens.word(k)) == 0) {
                return false;
            }
        }
        return false;
    }

    /**
     * What stands between two members.
     *
     * @param conjunction "and", "or", or an empty string for a mere comma
     */
    private record Conjunction(String conjunction, int end) {}

    private Conjunction joint(int i) {
        int word = tokens.is(i, ',') ? i + 1 : i;
        if (tokens.is(word, "or") || tokens.is(word, "and")) {
            return new Conjunction(tokens.word(word), word + 1);
        }
        return word > i ? new Conjunction("", word) : null;
    }

    private DateExpression member(int i) {
        boolean start = tokens.isNumber(i) || tokens.lexicon().canStart(tokens.word(i));
        DateExpression date = start && !tokens.isMidWord(i) ? sides.read(i, true) : null;
        return date == null || date.relation() != null || date.modifier() != null ? null : date;
    }

    private DateExpression sharingYear(DateExpression first) {
        List<String> days = new ArrayList<>(List.of(first.pattern().substring(4)));
        String conjunction = "";
        int end = first.to();
        while (days.size() < MAX_MEMBERS) {
            Conjunction joint = joint(end);
            DateExpression next = joint == null || conjunction.equals("and") ? null : member(joint.end());
            if (next == null || next.pattern().length() < 7) {
                return null;
            }
            String day = next.pattern().substring(4);
            if (day.length() != days.get(0).length() || day.compareTo(days.get(days.size() - 1)) <= 0) {
                return null;
            }
            days.add(day);
            conjunction = joint.conjunction().isEmpty() ? conjunction : joint.conjunction();
            end = next.to();
            if (DATE_WITH_YEAR.matcher(next.pattern()).matches()) {
                boolean pair = days.size() == 2 && !conjunction.isEmpty(); // which a range reader joins
                return pair ? null : inYear(first.between(first.from(), end), days, next.pattern(), conjunction);
            }
            if (!DATE_WITHOUT_YEAR.matcher(next.pattern()).matches()) {
                return null;
            }
        }
        return null;
    }

    private static DateExpression inYear(DateExpression words, List<String> days, String last, String conjunction) {
        String year = last.substring(0, 4);
        String all = days.stream().map(day -> year + day).collect(Collectors.joining(","));
        if (conjunction.equals("or")) {
            return words.with("[" + all + "]");
        }
        return words.with(
                conjunction.equals("and") && isGapless(days) ? year + days.get(0) + "/" + last : "{" + all + "}");
    }

    /** Returns whether months follow each other directly. */
    private static boolean isGapless(List<String> months) {
        int first = Integer.parseInt(months.get(0).substring(1, 3));
        int last = Integer.parseInt(months.get(months.size() - 1).substring(1, 3));
        return months.get(0).length() == 3 && last - first == months.size() - 1 && last <= 12;
    }

    private DateExpression alternatives(DateExpression first) {
        List<String> dates = new ArrayList<>(List.of(first.pattern()));
        DateExpression last = first;
        while (dates.size() < MAX_MEMBERS) {
            Conjunction joint = joint(last.to());
            boolean joined = joint != null && !joint.conjunction().equals("and");
            DateExpression next = joined ? member(joint.end()) : null;
            if (next == null
                    || length(next) != length(first)
                    || next.pattern().compareTo(last.pattern()) <= 0
                    || !DATE_WITH_YEAR.matcher(next.pattern()).matches()) {
                return null;
            }
            dates.add(next.pattern());
            last = next;
            if (joint.conjunction().equals("or") && !tokens.is(last.to(), "or")) {
                break;
            }
        }
        boolean whole = dates.size() > 2 && !joinsRange(last.to());
        return whole
                ? sides.doubtOfBoth(
                        first, last, first.between(first.from(), last.to()).with("[" + String.join(",", dates) + "]"))
                : null;
    }

    private static int length(DateExpression date) {
        return date.pattern().length() - (QualifierRule.isQualified(date.pattern()) ? 1 : 0);
    }

    private boolean joinsRange(int i) {
        return tokens.is(i, '-') || tokens.is(i, '/');
    }
}
