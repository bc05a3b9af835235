package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads decades, and centuries that are written like decades: "1930s", "'70s", "the thirties", "1800s". */
public final class DecadeReader implements DateExpressionRule {

    private static final Pattern YEAR = Pattern.compile("\\d{4}[~?%]?");
    private static final Set<String> LEADS = Set.of("the", "early", "mid", "late", "and", "to", "or", "in", "by", "s");

    /** Bynames of decades, which determine the century: the hungry forties were those of the nineteenth. */
    private static final Map<String, Integer> BYNAMES = Map.of(
            "roaring", 192, "swinging", 196, "hungry", 184, "gay", 189, "naughty", 189, "dirty", 193, "golden", 192);

    private static final Set<String> WORD_LEADS = Set.of("the", "early", "mid", "late");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "its", "our");
    private static final Set<String> YEARS = Set.of("années", "annees", "años", "anos", "anni", "ani", "anys");

    private final TokenSequence tokens;
    private final Years years;

    public DecadeReader(TokenSequence tokens, Years years) {
        this.tokens = tokens;
        this.years = years;
    }

    /** Reads a decade; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        DateExpression decade = tokens.profile().masks() ? masked(i) : null;
        decade = decade == null ? inFigures(i) : decade;
        decade = decade == null ? afterNoun(i) : decade;
        decade = decade == null ? isInWords(i) : decade;
        return decade != null && decade.lacksCentury() && isOfCentury(decade.to())
                ? DateExpression.none(i, decade.to())
                : decade;
    }

    /** Recognizes "the 20s of the nineteenth century", whose century only the words after them give. */
    private boolean isOfCentury(int last) {
        boolean listed = tokens.is(last, "and") && tokens.lexicon().decade(tokens.word(last + 1)) > 0;
        int end = listed ? last + 2 : last;
        boolean of = tokens.is(end, "of") && (tokens.is(end + 1, "the") || tokens.is(end + 1, "this"));
        return of && (tokens.is(end + 2, "century") || tokens.is(end + 3, "century") || tokens.is(end + 4, "century"));
    }

    /**
     * Reads decades that follow a noun in other languages, such as "années 1930", "anni 30"; returns null if there is
     * none.
     */
    private DateExpression afterNoun(int i) {
        boolean named = YEARS.contains(tokens.word(i)) && tokens.number(i + 1) % 10 == 0 && !tokens.isMidWord(i + 2);
        String digits = named ? tokens.written(tokens.start(i + 1), tokens.end(i + 1)) : "";
        return switch (digits.length()) {
            case 4 -> DateExpression.of(i, i + 2, digits.substring(0, 3) + "X");
            case 2 -> DateExpression.of(i, i + 2, "XX" + digits.charAt(0) + "X");
            default -> null;
        };
    }

    /** Reads "190X", "19XX". */
    private DateExpression masked(int i) {
        boolean mask = tokens.number(i) >= 0 && tokens.isGlued(i + 1);
        boolean decade = mask && tokens.digits(i) == 3 && tokens.is(i + 1, "x");
        boolean century = mask && tokens.digits(i) == 2 && tokens.is(i + 1, "xx");
        String digits = tokens.written(tokens.start(i), tokens.end(i));
        return decade || century ? DateExpression.of(i, i + 2, digits + (decade ? "X" : "XX")) : null;
    }

    private DateExpression inFigures(int i) {
        int number = tokens.is(i, '\'') && tokens.isGlued(i + 1) ? i + 1 : i;
        int end = plural(number);
        int value = tokens.number(number);
        if (end < 0 || value < 0 || value % 10 != 0) {
            return null;
        }
        DateExpression era = withEra(i, number, end);
        if (era != null) {
            return era;
        }
        if (tokens.digits(number) == 2 && (number > i || canLead(i - 1) || isWhole(i))) {
            return DateExpression.of(i, end, "XX" + value / 10 + "X");
        }
        if (tokens.digits(number) != 4 || value < 1000 || value > 2090 || number > i || "£$€".indexOf(before(i)) >= 0) {
            return null;
        }
        boolean century = value % 100 == 0 && value < 2000; // "the 2000s" are a decade
        return DateExpression.of(i, end, century ? value / 100 + "XX" : value / 10 + "X");
    }

    /** Returns "1900s" beside a decade, as in "1890s-1900s", as a decade, too; any other date is unchanged. */
    public static DateExpression beside(TokenSequence tokens, DateExpression date, DateExpression other) {
        int letter = date.to() - (tokens.is(date.to() - 1, '?') ? 2 : 1);
        int number = tokens.is(letter - 1, '\'') ? letter - 2 : letter - 1;
        boolean plural = tokens.is(letter, "s") && tokens.digits(number) == 4;
        boolean near = plural && isCentury(date.pattern()) && (isDecade(other.pattern()) || isNear(date, other));
        return near
                ? date.with(
                        date.pattern().substring(0, 2) + "0X" + date.pattern().substring(4))
                : date;
    }

    private static boolean isCentury(String edtf) {
        return (edtf.length() == 4 || edtf.length() == 5)
                && edtf.charAt(3) == 'X'
                && edtf.charAt(2) == 'X'
                && Character.isDigit(edtf.charAt(0));
    }

    private static boolean isDecade(String edtf) {
        return (edtf.length() == 4 || edtf.length() == 5)
                && edtf.charAt(3) == 'X'
                && Character.isDigit(edtf.charAt(2))
                && edtf.charAt(0) != '-';
    }

    /** Returns whether a year is so near to "1900s" that the decade is meant: "1900s-1914", "1895–1900s". */
    private static boolean isNear(DateExpression date, DateExpression other) {
        if (!YEAR.matcher(other.pattern()).matches()) {
            return false;
        }
        int years = Integer.parseInt(other.pattern().substring(0, 4))
                - 100 * Integer.parseInt(date.pattern().substring(0, 2));
        return other.from() > date.from() ? years > 0 && years < 100 : years < 100 && years > -100;
    }

    /**
     * Reads a decade with an era: "the 40s BC" are 49 to 40 BC, "the 70s AD" the years 70 to 79. Returns null if no era
     * is named, or if the decade needs none.
     */
    private DateExpression withEra(int i, int number, int end) {
        int value = tokens.number(number);
        DateFragment era = years.era(end);
        boolean before = tokens.is(i - 1, "ad") && tokens.isAllCapitals(i - 1);
        boolean bc = era != null && era.edtf().startsWith("bc");
        if ((era == null && !before && !isEarly(i, number))
                || (number > i && !bc)
                || tokens.digits(number) > (bc ? 4 : 3)) {
            return null;
        }
        boolean century = value >= 100 && value % 100 == 0;
        String first = Years.print(value);
        if (!bc) {
            String written = century ? first.substring(0, 2) + "XX" : first.substring(0, 3) + "X";
            return DateExpression.of(i, era == null ? end : era.end(), written);
        }
        int length = century ? 100 : 10;
        return DateExpression.of(i, era.end(), Years.bc(value + length - 1) + "/" + Years.bc(Math.max(1, value)));
    }

    /** Recognizes "the 840s": three digits are a decade after "the", unless they are a multiple of a hundred. */
    private boolean isEarly(int i, int number) {
        int value = tokens.number(number);
        boolean isIntroduced = tokens.is(i - 1, "the") || tokens.profile().shortYears();
        return tokens.digits(number) == 3 && value >= 100 && value % 100 != 0 && isIntroduced;
    }

    private char before(int i) {
        char sign = tokens.sign(i - 1);
        return sign == 0 ? ' ' : sign;
    }

    /** Returns whether a catalogue's date begins here: "20s-30s". */
    private boolean isWhole(int i) {
        return i == 0 && tokens.profile().masks();
    }

    private boolean canLead(int i) {
        return LEADS.contains(tokens.word(i)) || ((tokens.is(i, '-') || tokens.is(i, '/')) && tokens.isGlued(i));
    }

    /** Recognizes the second decade of "the twenties and thirties". */
    private boolean isListed(int joint) {
        boolean joined = tokens.is(joint, "and") || tokens.is(joint, "or") || tokens.is(joint, "to");
        return joined && tokens.lexicon().decade(tokens.word(joint - 1)) > 1;
    }

    /** Returns the index of the token after "1930s" or "1930's", or -1 if it is neither. */
    private int plural(int number) {
        if (!tokens.isNumber(number) || !tokens.isGlued(number + 1)) {
            return -1;
        }
        if (tokens.is(number + 1, "s")) {
            return number + 2;
        }
        return tokens.is(number + 1, '\'') && tokens.is(number + 2, "s") && tokens.isGlued(number + 2)
                ? number + 3
                : -1;
    }

    private DateExpression isInWords(int i) {
        Integer named = BYNAMES.get(tokens.word(i));
        if (named != null && tokens.isCapitalized(i) && tokens.lexicon().decade(tokens.word(i + 1)) == named % 10) {
            return DateExpression.of(i, i + 2, named + "X");
        }
        int century = switch (tokens.word(i)) {
            case "nineteen" -> 19;
            case "eighteen" -> 18;
            case "seventeen" -> 17;
            default -> 0;
        };
        int next = century == 0 ? i : tokens.is(i + 1, '-') ? i + 2 : i + 1;
        int decade = tokens.lexicon().decade(tokens.word(next));
        if (decade < (century == 0 ? 2 : 1)) {
            return null;
        }
        boolean isIntroduced =
                century > 0 || WORD_LEADS.contains(tokens.word(i - 1)) || tokens.is(i - 1, '-') || isListed(i - 1);
        boolean age = OWNERS.contains(tokens.word(i - 2)) || tokens.is(i - 3, "his");
        return isIntroduced && !age
                ? DateExpression.of(i, next + 1, (century == 0 ? "XX" : century) + "" + decade + "X")
                : null;
    }
}
