package dev.dateline.date.text;

import dev.dateline.date.text.Relation.Anchor;
import dev.dateline.date.text.Relation.Unit;
import java.util.Set;

/**
 * Reads dates that count from another: "the following day", "Thirteen days later", "that month", "the end of the year",
 * "today".
 */
final class RelativeReader {

    private static final Set<String> LASTING = Set.of("for", "over", "during", "within", "throughout", "every", "of");

    private static final Set<String> FOLLOWING = Set.of(
            "he", "she", "it", "they", "we", "i", "the", "and", "but", "was", "were", "a", "an", "by", "in", "at");

    private final Tokens tokens;
    private final EventReader events;

    RelativeReader(Tokens tokens) {
        this.tokens = tokens;
        this.events = new EventReader(tokens);
    }

    /** Null when there is none. */
    Match read(int i) {
        Match match = today(i);
        match = match == null ? counted(i) : match;
        match = match == null ? beside(i) : match;
        match = match == null ? events.read(i) : match;
        match = match == null ? end(i) : match;
        return match == null ? dayOfMonth(i) : match;
    }

    private static Match of(int from, int to, Unit unit, int amount) {
        return Match.of(from, to, Relation.toLast(unit, amount));
    }

    private Match today(int i) {
        return switch (tokens.word(i)) {
            case "today" -> fromToday(i, i + 1, Unit.DAY, 0);
            case "yesterday" -> fromToday(i, i + 1, Unit.DAY, -1);
            case "tomorrow" -> fromToday(i, i + 1, Unit.DAY, 1);
            default -> null;
        };
    }

    private static Match fromToday(int from, int to, Unit unit, int amount) {
        return Match.of(from, to, new Relation(unit, amount, Anchor.TODAY));
    }

    /** "Two days later", "a month earlier", "78 years ago"; "ten years later" is too vague for a year. */
    private Match counted(int i) {
        Count count = tokens.isNumber(i - 1) || tokens.is(i - 1, '-') ? null : Count.cardinal(tokens, i);
        Unit unit = count == null || count.value() > 3000 ? null : unit(tokens.word(count.end()));
        if (unit == null) {
            return null;
        }
        int amount = count.value() * (tokens.word(count.end()).startsWith("decade") ? 10 : 1);
        int end = count.end() + 1;
        boolean years = unit == Unit.YEAR;
        return switch (tokens.word(end)) {
            case "later", "afterwards" -> years ? null : of(i, end + 1, unit, amount);
            case "earlier", "previously" -> years ? null : of(i, end + 1, unit, -amount);
            case "ago" -> years ? fromToday(i, end + 1, unit, -amount) : null;
            default -> null;
        };
    }

    /** Day, month or year: that is the one to which "the next", "that" or "later" can be precise. */
    private static Unit unit(String word) {
        return switch (word) {
            case "day", "days" -> Unit.DAY;
            case "month", "months" -> Unit.MONTH;
            case "year", "years", "decade", "decades" -> Unit.YEAR;
            default -> null;
        };
    }

    /** "the next day", "that month", "the same year", "the day before". */
    private Match beside(int i) {
        boolean article = tokens.is(i, "the");
        int word = article ? i + 1 : i;
        if ((!article && !tokens.is(i, "that")) || (LASTING.contains(tokens.word(i - 1)) && !tokens.is(i - 1, "of"))) {
            return null;
        }
        if (article && tokens.is(word, "day") && (tokens.is(word + 1, "before") || tokens.is(word + 1, "after"))) {
            boolean alone = tokens.is(word + 2, ',') || tokens.is(word + 2, '.');
            return alone ? of(i, word + 2, Unit.DAY, tokens.is(word + 1, "before") ? -1 : 1) : null;
        }
        Unit unit = tokens.word(word + 1).endsWith("s") ? null : unit(tokens.word(word + 1));
        Integer amount = amount(tokens.word(word));
        if (unit == null || amount == null || tokens.is(word + 2, '\'')) {
            return null;
        }
        return unit == Unit.DAY && tokens.is(word, "that") && !tokens.is(i - 1, "on")
                ? null
                : of(i, word + 2, unit, amount);
    }

    private static Integer amount(String word) {
        return switch (word) {
            case "that", "same" -> 0;
            case "following", "next" -> 1;
            case "previous", "preceding" -> -1;
            default -> null;
        };
    }

    /** "the end of that month", "the beginning of the year", "the end of the following year", "late in the year". */
    private Match end(int i) {
        if ((tokens.is(i, "month") || tokens.is(i, "year")) && tokens.is(i + 1, '\'') && tokens.is(i + 3, "end")) {
            return of(i, i + 4, unit(tokens.word(i)), 0).with(Modifier.LATE);
        }
        Modifiers part = Modifiers.at(tokens, i);
        if (part == null || part.modifier() == null || part.modifier() == Modifier.MID) {
            return null;
        }
        boolean that = tokens.is(part.end(), "that") || tokens.is(part.end(), "the");
        Integer amount = that ? amount(tokens.word(part.end() + 1)) : null;
        int noun = part.end() + (amount == null ? 1 : 2);
        Unit unit = that ? unit(tokens.word(noun)) : null;
        boolean read = unit != null
                && unit != Unit.DAY
                && !tokens.word(noun).endsWith("s")
                && !tokens.word(noun).startsWith("decade");
        return read ? of(i, noun + 1, unit, amount == null ? 0 : amount).with(part.modifier()) : null;
    }

    /** "the 28th of that month", "on the 28th". */
    private Match dayOfMonth(int i) {
        int word = tokens.is(i, "the") ? i + 1 : i;
        Count day = Count.ordinal(tokens, word);
        if (day == null || day.value() < 1 || day.value() > 31) {
            return null;
        }
        if (!tokens.is(day.end(), "of")) {
            boolean led = tokens.isNumber(word) && word > i && tokens.is(i - 1, "on");
            return led && endsPhrase(word, day.end()) ? dayOfMonth(i, day.end(), day.value(), Unit.DAY) : null;
        }
        int that = day.end() + 1 + (tokens.is(day.end() + 1, "the") ? 1 : 0);
        boolean read = (tokens.is(that, "that") || tokens.is(that, "same")) && tokens.is(that + 1, "month");
        return read ? dayOfMonth(i, that + 2, day.value(), Unit.MONTH) : null;
    }

    private static Match dayOfMonth(int from, int to, int day, Unit unit) {
        return Match.of(from, to, "XXXX-XX-" + Years.twoDigits(day)).with(Relation.toLast(unit, 0));
    }

    /** Whether no noun follows that the ordinal could count, as in "on the 5th floor", nor another day. */
    private boolean endsPhrase(int ordinal, int end) {
        DayList days = DayList.read(tokens, ordinal);
        boolean single = days != null && days.end() == end;
        return single && (!tokens.isWord(end) || FOLLOWING.contains(tokens.word(end)));
    }
}
