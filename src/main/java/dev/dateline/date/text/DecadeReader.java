package dev.dateline.date.text;

import java.util.Set;

/** Reads decades, and centuries that are written like one: "1930s", "'70s", "the thirties", "1800s". */
final class DecadeReader {

    private static final Set<String> LEADS = Set.of("the", "early", "mid", "late", "and", "to", "or", "in", "by", "s");

    private final Tokens tokens;

    DecadeReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Null when there is none. */
    Match read(int i) {
        Match decade = inFigures(i);
        return decade == null ? inWords(i) : decade;
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
}
