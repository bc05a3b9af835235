package dev.dateline.date.text.rule;

import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.rule.RelativeOffset.Unit;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Reads dates relative to another one: "the following day", "Thirteen days later", "that month", "the end of the year",
 * "today".
 */
public final class RelativeReader implements DateExpressionRule {

    private static final Set<String> DURATION_PREPOSITIONS =
            Set.of("for", "over", "during", "within", "throughout", "every", "of");

    private static final int MAX_AGE_YEARS = 120;

    private static final Set<String> CLAUSE_STARTERS = Set.of(
            "he", "she", "it", "they", "we", "i", "the", "and", "but", "was", "were", "a", "an", "by", "in", "at");

    private static final Set<String> SUBJECT_VERBS = Set.of(
            "spoke", "came", "went", "said", "told", "wrote", "met", "took", "was", "had", "left", "gave", "began",
            "broke", "sent", "became", "made", "fled");

    private final TokenSequence tokens;
    private final EventReader events;

    public RelativeReader(TokenSequence tokens) {
        this.tokens = tokens;
        this.events = new EventReader(tokens);
    }

    /** Reads a relative date; returns null if there is none. */
    @Override
    public DateExpression read(int i) {
        DateExpression match = today(i);
        match = match == null ? counted(i) : match;
        match = match == null ? beside(i) : match;
        match = match == null ? events.read(i) : match;
        match = match == null ? end(i) : match;
        match = match == null ? age(i) : match;
        return match == null ? dayOfMonth(i) : match;
    }

    private static DateExpression of(int from, int to, Unit unit, int amount) {
        return DateExpression.of(from, to, RelativeOffset.toLast(unit, amount));
    }

    private DateExpression today(int i) {
        return switch (tokens.word(i)) {
            case "today" -> fromToday(i, i + 1, Unit.DAY, 0);
            case "yesterday" -> fromToday(i, i + 1, Unit.DAY, -1);
            case "tomorrow" -> fromToday(i, i + 1, Unit.DAY, 1);
            default -> null;
        };
    }

    private static DateExpression fromToday(int from, int to, Unit unit, int amount) {
        return DateExpression.of(from, to, new RelativeOffset(unit, amount, Anchor.TODAY));
    }

    /** Reads "Two days later", "a month earlier", "78 years ago", "ten years later", "half a century before". */
    private DateExpression counted(int i) {
        Span span = tokens.isNumber(i - 1) || tokens.is(i - 1, '-') ? null : Span.read(tokens, i);
        if (span == null) {
            return null;
        }
        int end = span.end();
        return switch (tokens.word(end)) {
            case "later", "afterwards", "thereafter" -> of(i, end + 1, span.unit(), span.amount());
            case "on" ->
                endsClause(end + 1) && span.unit() == Unit.YEAR ? of(i, end + 1, span.unit(), span.amount()) : null;
            case "after" -> beyond(i, span, span.amount());
            case "earlier", "previously" -> of(i, end + 1, span.unit(), -span.amount());
            case "before" -> beyond(i, span, -span.amount());
            case "ago" -> span.unit() == Unit.YEAR ? fromToday(i, end + 1, span.unit(), -span.amount()) : null;
            default -> null;
        };
    }

    /** Reads offsets from the last date named: "ten years after.", "two years before that". */
    private DateExpression beyond(int from, Span span, int amount) {
        int end = span.end() + 1;
        end += tokens.is(end, "that") && endsClause(end + 1) ? 1 : 0;
        return endsClause(end) ? of(from, end, span.unit(), amount) : null;
    }

    /** Returns whether nothing follows that the offset could refer to: "ten years after." */
    private boolean endsClause(int i) {
        return !tokens.isWord(i) && !tokens.isNumber(i) && !tokens.is(i, '"') && !tokens.is(i, '(');
    }

    /**
     * Returns the unit of a word, if it is a day, week, month or year: "the next", "that" and "later" are no more
     * precise than these.
     */
    private static Unit unit(String word) {
        return switch (word) {
            case "day", "days" -> Unit.DAY;
            case "week", "weeks" -> Unit.WEEK;
            case "month", "months" -> Unit.MONTH;
            case "year", "years", "decade", "decades" -> Unit.YEAR;
            default -> null;
        };
    }

    /** Returns whether a word names a part of a day, which counts as the day. */
    private static boolean isPartOfDay(String word) {
        return switch (word) {
            case "evening", "morning", "night", "afternoon" -> true;
            default -> false;
        };
    }

    /**
     * Reads "the next day", "that month", "the same year", "the day before", "that same evening", "the following
     * spring".
     */
    private DateExpression beside(int i) {
        boolean article = tokens.is(i, "the");
        int word = article ? i + 1 : i;
        if ((!article && !tokens.is(i, "that"))
                || (DURATION_PREPOSITIONS.contains(tokens.word(i - 1)) && !tokens.is(i - 1, "of"))) {
            return null;
        }
        DateExpression either = article ? beforeOrAfter(i) : null;
        if (either != null) {
            return either;
        }
        int noun = word + 1 + (tokens.is(word, "that") && tokens.is(word + 1, "same") ? 1 : 0);
        noun += tokens.is(noun, "very") ? 1 : 0;
        Integer amount = amount(tokens.word(word));
        if (amount == null || tokens.is(noun + 1, '\'')) {
            return null;
        }
        if (isPartOfDay(tokens.word(noun))) {
            return of(i, noun + 1, Unit.DAY, amount);
        }
        DateExpression occurrence = amount == 0 ? null : occurrence(i, noun, amount);
        Unit unit = tokens.word(noun).endsWith("s") ? null : unit(tokens.word(noun));
        if (occurrence != null || unit == null || (unit == Unit.WEEK && amount == 0)) {
            return occurrence;
        }
        boolean plainThat = unit == Unit.DAY && tokens.is(word, "that") && noun == word + 1;
        return plainThat && !tokens.is(i - 1, "on") ? null : of(i, noun + 1, unit, amount);
    }

    /** Reads "the following spring", "the previous October". */
    private DateExpression occurrence(int from, int noun, int amount) {
        int month = tokens.canNameMonth(noun) ? tokens.lexicon().month(tokens.word(noun)) : 0;
        int code = month > 0 ? month : tokens.lexicon().season(tokens.word(noun));
        boolean thing = tokens.is(noun, "fall") || tokens.is(noun, "spring") || month == 3 || month == 5;
        boolean isBare = !tokens.isNumber(noun + 1)
                && !tokens.is(noun + 1, "of")
                && !(thing && (tokens.is(noun + 1, "in") || tokens.is(noun + 1, "on") || tokens.is(noun + 1, "to")));
        return code == 0 || !isBare
                ? null
                : DateExpression.of(from, noun + 1, "XXXX-" + Years.twoDigits(code))
                        .with(RelativeOffset.toLast(Unit.OCCURRENCE, amount));
    }

    /** Reads "the year before", "the night after", if nothing follows that they could refer to. */
    private DateExpression beforeOrAfter(int i) {
        boolean before = tokens.is(i + 2, "before");
        if ((!before && !tokens.is(i + 2, "after")) || !endsClause(i + 3)) {
            return null;
        }
        String noun = tokens.word(i + 1);
        Unit unit = isPartOfDay(noun) ? Unit.DAY : noun.endsWith("s") || noun.startsWith("decade") ? null : unit(noun);
        return unit == null ? null : of(i, i + 3, unit, before ? -1 : 1);
    }

    private static Integer amount(String word) {
        return switch (word) {
            case "that", "same" -> 0;
            case "following", "next" -> 1;
            case "previous", "preceding" -> -1;
            default -> null;
        };
    }

    /** Reads "at the age of 19", "aged 19". */
    private DateExpression age(int i) {
        int number = -1;
        if (tokens.is(i, "aged")) {
            number = i + 1;
        } else if (tokens.is(i, "at") && tokens.is(i + 1, "the") && tokens.is(i + 2, "age") && tokens.is(i + 3, "of")) {
            number = i + 4;
        }
        ParsedNumber years = number < 0 ? null : ParsedNumber.cardinal(tokens, number);
        return years == null || years.value() > MAX_AGE_YEARS
                ? null
                : DateExpression.of(i, years.end(), new RelativeOffset(Unit.YEAR, years.value(), Anchor.BIRTH));
    }

    /**
     * Reads "the end of that month", "the beginning of the year", "the end of the following year", "late in the year".
     */
    private DateExpression end(int i) {
        if ((tokens.is(i, "month") || tokens.is(i, "year")) && tokens.is(i + 1, '\'') && tokens.is(i + 3, "end")) {
            return of(i, i + 4, unit(tokens.word(i)), 0).with(Modifier.LATE);
        }
        ModifierPhrase part = ModifierPhrase.at(tokens, i);
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

    /** Reads "the 28th of that month", "on the 28th". */
    private DateExpression dayOfMonth(int i) {
        int word = tokens.is(i, "the") ? i + 1 : i;
        ParsedNumber day = ParsedNumber.ordinal(tokens, word);
        if (day == null || day.value() < 1 || day.value() > 31) {
            return null;
        }
        if (!tokens.is(day.end(), "of")) {
            boolean isIntroduced = tokens.isNumber(word) && word > i && tokens.is(i - 1, "on");
            return isIntroduced && endsPhrase(word, day.end()) ? dayOfMonth(i, day.end(), day.value(), Unit.DAY) : null;
        }
        int that = day.end() + 1 + (tokens.is(day.end() + 1, "the") ? 1 : 0);
        boolean read = (tokens.is(that, "that") || tokens.is(that, "same")) && tokens.is(that + 1, "month");
        return read ? dayOfMonth(i, that + 2, day.value(), Unit.MONTH) : null;
    }

    private static DateExpression dayOfMonth(int from, int to, int day, Unit unit) {
        return DateExpression.of(from, to, "XXXX-XX-" + Years.twoDigits(day)).with(RelativeOffset.toLast(unit, 0));
    }

    /** Recognizes the subject of a sentence: "on the 3rd Grey spoke". */
    private boolean isSubject(int name) {
        String verb = tokens.word(name + 1);
        return tokens.isCapitalized(name)
                && !DayNames.isNamed(tokens.word(name))
                && !tokens.isCapitalized(name + 1)
                && (SUBJECT_VERBS.contains(verb) || (verb.endsWith("ed") && verb.length() > 4));
    }

    /**
     * Returns whether neither a noun follows that the ordinal could count, as in "on the 5th floor", nor another day.
     */
    private boolean endsPhrase(int ordinal, int end) {
        DayList days = DayList.read(tokens, ordinal);
        boolean single = days != null && days.end() == end;
        return single && (!tokens.isWord(end) || CLAUSE_STARTERS.contains(tokens.word(end)) || isSubject(end));
    }
}
