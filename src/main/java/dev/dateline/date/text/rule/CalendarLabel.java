package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Words that say which calendar a day belongs to: "Old Style", ", O.S.", "(New Style)", "by the old Russian calendar".
 *
 * @param old whether it is the Julian calendar
 * @param end the index of the token after them
 */
public record CalendarLabel(boolean old, int end) {

    private static final Set<String> NAMES =
            Set.of("old", "new", "modern", "western", "julian", "gregorian", "russian", "orthodox");
    private static final Set<String> OLD_STYLE_NAMES = Set.of("old", "julian", "russian", "orthodox");

    /** Reads a label, which may be in brackets or after a comma; returns null if there is none. */
    public static CalendarLabel at(TokenSequence tokens, Years years, int i) {
        boolean open = tokens.is(i, '(');
        CalendarLabel label = bare(tokens, years, open || tokens.is(i, ',') ? i + 1 : i);
        if (label == null || !open) {
            return open ? adjective(tokens, i) : label;
        }
        return tokens.is(label.end, ')') ? new CalendarLabel(label.old, label.end + 1) : null;
    }

    /** Reads "(Julian)": in brackets the adjective alone is sufficient, because it denotes only a calendar. */
    private static CalendarLabel adjective(TokenSequence tokens, int i) {
        boolean julian = tokens.is(i + 1, "julian");
        boolean isBare = (julian || tokens.is(i + 1, "gregorian")) && tokens.is(i + 2, ')');
        return isBare ? new CalendarLabel(julian, i + 3) : null;
    }

    private static CalendarLabel bare(TokenSequence tokens, Years years, int i) {
        int name = nameAfter(tokens, i);
        if (NAMES.contains(tokens.word(name))) {
            int noun = NAMES.contains(tokens.word(name + 1)) ? name + 2 : name + 1;
            boolean named = tokens.is(noun, "style") || tokens.is(noun, "calendar");
            return named ? new CalendarLabel(OLD_STYLE_NAMES.contains(tokens.word(name)), noun + 1) : null;
        }
        DateFragment letters = years.initials(name);
        boolean style = letters != null
                && (letters.edtf().equals("os") || letters.edtf().equals("ns"));
        return style ? new CalendarLabel(letters.edtf().equals("os"), letters.end()) : null;
    }

    /** Returns the index of the calendar's name in "by the old calendar", "according to the Julian calendar". */
    private static int nameAfter(TokenSequence tokens, int i) {
        int next = switch (tokens.word(i)) {
            case "by", "in", "of", "on" -> i + 1;
            case "according" -> tokens.is(i + 1, "to") ? i + 2 : i;
            default -> i;
        };
        return next + (next > i && tokens.is(next, "the") ? 1 : 0);
    }
}
