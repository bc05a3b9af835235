package dev.dateline.date.text.rule;

import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.token.TokenSequence;

/**
 * Words for a part of a date: "early", "mid-", "late in", "the end of", "the later part of", "mid-to-late".
 *
 * @param modifier null if they name more than one part
 * @param end the index of the token after them
 */
public record ModifierPhrase(Modifier modifier, int end) {

    /** Reads the modifiers at a token; returns null if there are none. */
    public static ModifierPhrase at(TokenSequence tokens, int i) {
        Modifier simple = simple(tokens.word(i));
        if (simple != null) {
            int second = secondOf(tokens, i + 1);
            return new ModifierPhrase(second > 0 ? null : simple, adverbEnd(tokens, second > 0 ? second + 1 : i + 1));
        }
        int noun = tokens.is(i, "the") ? i + 1 : i;
        if (tokens.is(noun, "very")) {
            noun++;
        }
        Modifier part = part(tokens.word(noun));
        if (part == null && tokens.is(noun + 1, "part")) {
            part = adjective(tokens.word(noun++));
        }
        return part == null || !tokens.is(noun + 1, "of") ? null : new ModifierPhrase(part, noun + 2);
    }

    /**
     * Returns the index of the second modifier in "mid-to-late", "mid- to late", "early/mid", or 0 if there is none.
     */
    private static int secondOf(TokenSequence tokens, int i) {
        int joint = tokens.is(i, '-') || tokens.is(i, '/') ? i + 1 : i;
        int second = tokens.is(joint, "to") ? joint + 1 : joint;
        second += second > i && tokens.is(second, '-') ? 1 : 0;
        return second > i && simple(tokens.word(second)) != null ? second : 0;
    }

    private static int adverbEnd(TokenSequence tokens, int i) {
        int next = i + (tokens.is(i, '-') || tokens.is(i, "in") ? 1 : 0);
        return next + (tokens.is(next, "on") && tokens.is(next + 1, "in") ? 2 : 0);
    }

    private static Modifier simple(String word) {
        return switch (word) {
            case "early" -> Modifier.EARLY;
            case "mid" -> Modifier.MID;
            case "late" -> Modifier.LATE;
            default -> null;
        };
    }

    private static Modifier adjective(String word) {
        return switch (word) {
            case "early", "earlier", "first" -> Modifier.EARLY;
            case "middle" -> Modifier.MID;
            case "late", "later", "latter", "last" -> Modifier.LATE;
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
