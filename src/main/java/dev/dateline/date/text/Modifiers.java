package dev.dateline.date.text;

/**
 * Words for a part of a date: "early", "mid-", "late in", "the end of".
 *
 * @param end the token after them
 */
record Modifiers(Modifier modifier, int end) {

    /** Null when there are none. */
    static Modifiers at(Tokens tokens, int i) {
        Modifier simple = simple(tokens.word(i));
        if (simple != null) {
            int next = i + 1;
            next += tokens.is(next, '-') || tokens.is(next, "in") ? 1 : 0;
            next += tokens.is(next, "on") && tokens.is(next + 1, "in") ? 2 : 0;
            return new Modifiers(simple, next);
        }
        int noun = tokens.is(i, "the") ? i + 1 : i;
        if (tokens.is(noun, "very")) {
            noun++;
        }
        Modifier part = part(tokens.word(noun));
        return part == null || !tokens.is(noun + 1, "of") ? null : new Modifiers(part, noun + 2);
    }

    private static Modifier simple(String word) {
        return switch (word) {
            case "early" -> Modifier.EARLY;
            case "mid" -> Modifier.MID;
            case "late" -> Modifier.LATE;
            default -> null;
        };
    }

    private static Modifier part(String word) {
        return switch (word) {
            case "beginning", "start", "outset", "opening" -> Modifier.EARLY;
            case "middle" -> Modifier.MID;
            case "end", "close" -> Modifier.LATE;
            default -> null;
        };
    }
}
