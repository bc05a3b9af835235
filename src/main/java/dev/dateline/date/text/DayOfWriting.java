package dev.dateline.date.text;

import dev.dateline.date.text.Derived.Value;

/** Computes when a text was written from "Struck down 78 years ago, he died the following day, 21st August 1940". */
final class DayOfWriting {

    private static final int REACH = 36;

    private final Tokens tokens;
    private final DateCursor cursor;
    private boolean today;
    private Value day;
    private Value event;

    DayOfWriting(Tokens tokens, DateCursor cursor) {
        this.tokens = tokens;
        this.cursor = cursor;
    }

    /** The day or the year, or null. */
    Value day() {
        return day;
    }

    /** The day of the event where the text names only the day after it, or null. */
    Value event() {
        return event;
    }

    void read(int i) {
        today = today || isToday(i);
        Count years = tokens.is(i, "ago") && day == null ? cursor.yearsBefore(i) : null;
        if (years != null) {
            cursor.nextBefore(i + REACH, i)
                    .filter(date -> date.match().relation() == null
                            && CalendarPair.isDay(date.match().pattern()))
                    .findFirst()
                    .ifPresent(date -> count(date.match(), years.value()));
        }
    }

    private void count(Match said, int years) {
        int at = said.from();
        boolean dayAfter = tokens.is(at - 1, ',')
                && tokens.is(at - 2, "day")
                && (tokens.is(at - 3, "following") || tokens.is(at - 3, "next"));
        String happened = Moment.of(said).plus(Relation.toLast(Relation.Unit.DAY, dayAfter ? -1 : 0));
        event = dayAfter ? Value.inferred(happened) : null;
        String year = Years.print(Integer.parseInt(happened.substring(0, 4)) + years);
        day = Value.inferred(today && !happened.endsWith("02-29") ? year + happened.substring(4) : year);
    }

    /** Whether the text is of the very day: "Today marks the anniversary". */
    private boolean isToday(int i) {
        boolean named =
                tokens.is(i + 3, "anniversary") || tokens.is(i + 4, "anniversary") || tokens.is(i + 5, "anniversary");
        return tokens.is(i, "today") && named;
    }
}
