package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.FollowingWords;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what makes a date approximate or uncertain: "c.", "circa", "around", "?1863", "1848?". */
public final class QualifierRule {

    private static final Set<String> QUESTION_WORDS = Lexicon.set("""
            who what when where why how which whose did do does is was were are can could will would should has
            have had and but so or
            """);

    private static final Set<String> ADVERBS = Set.of("probably", "possibly", "perhaps", "presumably");
    private static final Pattern FORM_PATTERN = Pattern.compile("^-|\\d|[~?%]");
    private static final Pattern QUALIFIERS = Pattern.compile("[~?%]");

    private final TokenSequence tokens;

    public QualifierRule(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the index of the token after the qualifying words that begin here, or the given index if there are none.
     */
    public int end(int i) {
        int mark = tokens.is(i, '?') && (!tokens.isGlued(i) || isLead(i - 1)) ? i + 1 : adverbEnd(i);
        int end = circaEnd(mark);
        boolean theYear = end > mark && tokens.is(end, "the") && tokens.is(end + 1, "year");
        return theYear && tokens.isNumber(end + 2) ? end + 2 : end;
    }

    private boolean isLead(int i) {
        return tokens.isBreak(i) || tokens.is(i, '(') || tokens.is(i, '-') || tokens.is(i, ',');
    }

    /**
     * Reads adverbs: "probably 1622", "perhaps in 1622", but not "perhaps in 1917 more than ever", where something else
     * is doubted.
     */
    private int adverbEnd(int i) {
        if (!ADVERBS.contains(tokens.word(i))) {
            return i;
        }
        int date = i + (tokens.is(i + 1, "in") || tokens.is(i + 1, "on") ? 2 : 1);
        boolean apart = date == i + 1 || tokens.is(i - 1, ',') || tokens.is(i - 1, '(');
        return apart ? date : i;
    }

    private int circaEnd(int i) {
        switch (tokens.word(i)) {
            case "c", "ca", "ci", "circ", "cca" -> {
                int next = tokens.is(i + 1, '.') || tokens.is(i + 1, '\\') ? i + 2 : i + 1;
                next += tokens.is(next, '.') ? 1 : 0;
                next += tokens.is(next, '?') ? 1 : 0;
                return tokens.isNumber(next) || (tokens.isWord(next) && next > i + 1) ? next : i;
            }
            case "approx" -> {
                return tokens.is(i + 1, '.') ? i + 2 : i + 1;
            }
            case "circa", "around", "approximately", "roughly" -> {
                return i + 1;
            }
            case "about" -> {
                return FollowingWords.isTopic(tokens.word(i - 1)) || tokens.is(i - 1, ',') ? i : i + 1;
            }
            default -> {
                return i;
            }
        }
    }

    /** Returns whether "About the 1930s" is a whole sentence or line: it then names a topic and is not approximate. */
    public boolean isHeading(int about, DateExpression date) {
        boolean opens = tokens.is(about, "about") && tokens.isCapitalized(about) && tokens.endsSentence(about - 1);
        int next = date.to();
        boolean closes = tokens.isBreak(next)
                || tokens.is(next, '.')
                || tokens.is(next, ':')
                || tokens.is(next, ';')
                || tokens.opensLine(next);
        return opens && closes && date.from() == about + 1 && tokens.is(about + 1, "the");
    }

    /** Returns the qualifier that the words before a date give. */
    public String sign(int i) {
        int end = end(i);
        int adverb = adverbEnd(i);
        boolean uncertain = tokens.is(i, '?') || adverb > i || (end > i && tokens.is(end - 1, '?'));
        boolean approximate = end > Math.max(adverb, i + (tokens.is(i, '?') ? 1 : 0));
        return uncertain ? approximate ? "%" : "?" : "~";
    }

    /**
     * Applies a question mark that doubts the date rather than ends a question: "born in 1848?, died", not "What
     * happened in 1848?".
     */
    public DateExpression after(DateExpression date) {
        if (!tokens.is(date.to(), '?')
                || !tokens.isGlued(date.to())
                || date.pattern().length() < 4
                || date.yearless()) {
            return date;
        }
        if (tokens.endsSentence(date.to()) && date.from() > 0 && isQuestion(date.from())) {
            return date;
        }
        return date.between(date.from(), date.to() + 1)
                .with(qualified(date.pattern(), date.pattern().endsWith("~") ? "%" : "?"));
    }

    private boolean isQuestion(int i) {
        int first = i;
        while (first > 0 && i - first < 60 && !tokens.endsSentence(first - 1) && !tokens.is(first - 1, '"')) {
            first--;
        }
        return QUESTION_WORDS.contains(tokens.word(first)) || i - first >= 60;
    }

    /**
     * Returns whether both ends of an interval, or all members of a set, have the same precision: a qualifier of a year
     * does not apply to a century.
     */
    public static boolean areOfOneForm(String interval) {
        boolean set = interval.startsWith("[");
        String[] ends = set ? interval.substring(1, interval.length() - 1).split(",", -1) : interval.split("/", -1);
        String form = FORM_PATTERN.matcher(ends[0]).replaceAll("");
        return (set || ends.length == 2)
                && Stream.of(ends)
                        .allMatch(
                                end -> FORM_PATTERN.matcher(end).replaceAll("").equals(form));
    }

    /** Returns whether an EDTF string contains a qualifier. */
    public static boolean isQualified(String edtf) {
        return edtf.indexOf('~') >= 0 || edtf.indexOf('?') >= 0 || edtf.indexOf('%') >= 0;
    }

    /** Applies a qualifier to a date, to both bounds of an interval, or to each member of a set. */
    public static String qualified(String date, String sign) {
        String edtf = QUALIFIERS.matcher(date).replaceAll("");
        StringBuilder result = new StringBuilder();
        for (int k = 0; k < edtf.length(); k++) {
            char c = edtf.charAt(k);
            boolean bound = c == '/'
                    || c == ','
                    || c == ']'
                    || c == '}'
                    || (c == '.' && edtf.charAt(Math.max(0, k - 1)) != '.');
            boolean after = k > 0 && (Character.isDigit(edtf.charAt(k - 1)) || edtf.charAt(k - 1) == 'X');
            if (bound && after) {
                result.append(sign);
            }
            result.append(c);
        }
        char last = result.charAt(result.length() - 1);
        return Character.isDigit(last) || last == 'X' ? result.append(sign).toString() : result.toString();
    }
}
