package dev.dateline.date.text.resolve;

import dev.dateline.date.text.DerivedDates.Value;
import dev.dateline.date.text.rule.CalendarPair;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;

/**
 * Computes when a text was written, from expressions like "Struck down 78 years ago, he died the following day, 21st
 * August 1940".
 */
public final class DocumentCreationTime {

    private static final int MAX_DISTANCE_TOKENS = 36;

    private final TokenSequence tokens;
    private final DateCursor cursor;
    private boolean today;
    private Value day;
    private Value event;

    public DocumentCreationTime(TokenSequence tokens, DateCursor cursor) {
        this.tokens = tokens;
        this.cursor = cursor;
    }

    /** Returns the day or the year, or null. */
    public Value day() {
        return day;
    }

    /** Returns the day of the event if the text names only the day after it, otherwise null. */
    public Value event() {
        return event;
    }

    /** Reads an expression at a token that reveals when the text was written, if there is one. */
    public void read(int i) {
        today = today || isToday(i);
        ParsedNumber years = tokens.is(i, "ago") && day == null ? cursor.yearsBefore(i) : null;
        if (years != null) {
            cursor.nextBefore(i + MAX_DISTANCE_TOKENS, i)
                    .filter(date -> date.match().relation() == null
                            && CalendarPair.isDay(date.match().pattern()))
                    .findFirst()
                    .ifPresent(date -> count(date.match(), years.value()));
        }
    }

    private void count(DateExpression anniversary, int years) {
        int at = anniversary.from();
        boolean dayAfter = tokens.is(at - 1, ',')
                && tokens.is(at - 2, "day")
                && (tokens.is(at - 3, "following") || tokens.is(at - 3, "next"));
        String happened =
                ReferenceTime.of(anniversary).plus(RelativeOffset.toLast(RelativeOffset.Unit.DAY, dayAfter ? -1 : 0));
        event = dayAfter ? Value.inferred(happened) : null;
        String year = Years.print(Integer.parseInt(happened.substring(0, 4)) + years);
        day = Value.inferred(today && !happened.endsWith("02-29") ? year + happened.substring(4) : year);
    }

    /** Returns whether the text was written on the very day: "Today marks the anniversary". */
    private boolean isToday(int i) {
        boolean named =
                tokens.is(i + 3, "anniversary") || tokens.is(i + 4, "anniversary") || tokens.is(i + 5, "anniversary");
        return tokens.is(i, "today") && named;
    }
}
