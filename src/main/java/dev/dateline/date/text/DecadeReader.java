package dev.dateline.date.text;

import java.util.Set;

/**
 * Reads decades and centuries: "1930s", "'70s", "the thirties", "19th century", "1800s", "fifth century BC", "XIX
 * century".
 */
final class DecadeReader {

    private static final Set<String> LEADS = Set.of("the", "early", "mid", "late", "and", "to", "or", "in", "by", "s");
    private static final int MOST = 30;
    private static final String ROMAN = "IVX";

    private final Tokens tokens;
    private final Years years;

    DecadeReader(Tokens tokens, Years years) {
        this.tokens = tokens;
        this.years = years;
    }

    /** Null when there is none. */
    Match read(int i) {
        Match decade = inFigures(i);
        decade = decade == null ? inWords(i) : decade;
        return decade == null ? century(i) : decade;
    }

    private Match inFigures(int i) {
        int number = tokens.is(i, '\'') && tokens.glued(i + 1) ? i + 1 : i;
        int end = plural(number);
        int value = tokens.number(number);
        if (end < 0 || value < 0 || value % 10 != 0) {
            return null;
        }
        if (tokens.digits(number) == 2 && (number > i || canLead(i - 1))) {
            return Match.of(i, end, "XX" + value / 10 + "X");
        }
        if (tokens.digits(number) != 4 || value < 1000 || value > 2090 || number > i || "£$€".indexOf(before(i)) >= 0) {
            return null;
        }
        boolean century = value % 100 == 0 && value < 2000; // "the 2000s" are ten years so far
        return Match.of(i, end, century ? value / 100 + "XX" : value / 10 + "X");
    }

    private char before(int i) {
        char sign = tokens.sign(i - 1);
        return sign == 0 ? ' ' : sign;
    }

    private boolean canLead(int i) {
        return LEADS.contains(tokens.word(i)) || ((tokens.is(i, '-') || tokens.is(i, '/')) && tokens.glued(i));
    }

    /** The token after "1930s" or "1930's", -1 when it is neither. */
    private int plural(int number) {
        if (!tokens.isNumber(number) || !tokens.glued(number + 1)) {
            return -1;
        }
        if (tokens.is(number + 1, "s")) {
            return number + 2;
        }
        return tokens.is(number + 1, '\'') && tokens.is(number + 2, "s") && tokens.glued(number + 2) ? number + 3 : -1;
    }

    private Match inWords(int i) {
        int century = switch (tokens.word(i)) {
            case "nineteen" -> 19;
            case "eighteen" -> 18;
            case "seventeen" -> 17;
            default -> 0;
        };
        int next = century == 0 ? i : tokens.is(i + 1, '-') ? i + 2 : i + 1;
        int decade = Words.decade(tokens.word(next));
        if (decade < (century == 0 ? 2 : 1)) {
            return null;
        }
        boolean led = century > 0
                || Set.of("the", "early", "mid", "late").contains(tokens.word(i - 1))
                || tokens.is(i - 1, '-');
        boolean age = Set.of("his", "her", "their", "my", "its", "our").contains(tokens.word(i - 2))
                || tokens.is(i - 3, "his");
        return led && !age ? Match.of(i, next + 1, (century == 0 ? "XX" : century) + "" + decade + "X") : null;
    }

    private Match century(int i) {
        Count first = numeral(i);
        if (first == null || first.value() < 1 || first.value() > MOST) {
            return null;
        }
        int end = centuryWord(first.end());
        if (end > 0) {
            return Match.of(i, eraEnd(end), written(first.value(), isBc(end)));
        }
        Count last = second(first.end());
        if (last == null || last.value() == first.value()) {
            return null;
        }
        end = centuryWord(last.end());
        boolean modified = Modifiers.at(tokens, first.end() + 1) != null; // "the late 19th and early 20th centuries"
        if (modified) {
            return Match.of(i, first.end(), written(first.value(), isBc(end)));
        }
        return pair(Match.of(i, eraEnd(end), ""), first.value(), last.value(), tokens.word(first.end()));
    }

    /** The second numeral of "18th to 19th century", null when there is none. */
    private Count second(int joint) {
        boolean joined =
                tokens.is(joint, '-') || tokens.is(joint, "to") || tokens.is(joint, "and") || tokens.is(joint, "or");
        Modifiers modifier = Modifiers.at(tokens, joint + 1);
        int next = modifier != null ? modifier.end() : joint + 1 + (tokens.is(joint + 1, "the") ? 1 : 0);
        Count last = joined ? numeral(next) : null;
        return last == null || last.value() < 1 || last.value() > MOST || centuryWord(last.end()) < 0 ? null : last;
    }

    private Match pair(Match words, int first, int last, String joint) {
        boolean bc = last < first;
        String one = written(first, bc);
        String other = written(last, bc);
        if (joint.equals("or")) {
            return words.with("[" + one + "," + other + "]");
        }
        boolean apart = joint.equals("and") && Math.abs(first - last) > 1;
        return words.with(apart ? "{" + one + "," + other + "}" : one + "/" + other);
    }

    private Count numeral(int i) {
        Count ordinal = Count.ordinal(tokens, i);
        return ordinal == null ? roman(i) : ordinal;
    }

    /** "XIX", "XIXth". */
    private Count roman(int i) {
        String written = tokens.word(i).isEmpty() || tokens.word(i).length() > 7
                ? ""
                : tokens.written(tokens.start(i), tokens.end(i));
        String letters = written.endsWith("th") ? written.substring(0, written.length() - 2) : written;
        if (letters.isEmpty() || letters.chars().anyMatch(c -> ROMAN.indexOf(c) < 0)) {
            return null;
        }
        int value = 0;
        for (int k = 0; k < letters.length(); k++) {
            int digit = digit(letters.charAt(k));
            value += k + 1 < letters.length() && digit < digit(letters.charAt(k + 1)) ? -digit : digit;
        }
        return new Count(value, i + 1);
    }

    private static int digit(char letter) {
        return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
    }

    /** The token after "century" and the like, -1 when there is none. */
    private int centuryWord(int i) {
        int word = tokens.is(i, '-') ? i + 1 : i;
        return switch (tokens.word(word)) {
            case "century", "centuries", "cent" -> word + 1;
            case "c" -> tokens.is(word + 1, '.') ? word + 2 : word + 1;
            default -> -1;
        };
    }

    private boolean isBc(int end) {
        Piece era = years.initials(end);
        return era != null && era.edtf().startsWith("bc");
    }

    private int eraEnd(int end) {
        Piece era = years.initials(end);
        boolean known = era != null && Set.of("bc", "bce", "ad", "ce").contains(era.edtf());
        return known ? era.end() : end;
    }

    private static String written(int century, boolean bc) {
        if (bc && century == 1) {
            return "-0099/0000";
        }
        return (bc ? "-" : "") + Years.twoDigits(century - 1) + "XX";
    }
}
