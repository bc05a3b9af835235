package dev.dateline.date.text.resolve;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DerivedDates.Value;
import dev.dateline.date.text.rule.CalendarPair;
import dev.dateline.date.text.rule.DateValue;
import dev.dateline.date.text.rule.DayReader;
import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes the dates of the events that anniversaries refer to. */
public final class AnniversaryResolver {

    private static final int MAX_DISTANCE_TOKENS = 18;
    private static final int MAX_TOKENS_AFTER_NOUN = 6;

    private final TokenSequence tokens;
    private final DateCursor cursor;
    private final List<Value> events = new ArrayList<>();
    private final Set<Edtf> replaced = new HashSet<>();

    public AnniversaryResolver(TokenSequence tokens, DateCursor cursor) {
        this.tokens = tokens;
        this.cursor = cursor;
    }

    /** Returns the dates of the events, as far as they could be computed. */
    public List<Value> events() {
        return events;
    }

    /** Returns the dates without a year that a computed event replaces. */
    public Set<Edtf> replaced() {
        return replaced;
    }

    /**
     * Computes the event from the occasion: "On 27 November 1932 he spoke. It was the 15th anniversary of the
     * revolution."
     */
    public void read(ResolvedDate date) {
        if (date.isOccasion() && !date.date().yearless()) {
            add(ReferenceTime.of(date.match()), -date.match().relation().amount());
        }
    }

    /** Reads an anniversary at a token, if there is one. */
    public void read(int i) {
        switch (tokens.word(i)) {
            case "anniversary", "birthday" -> yearly(i);
            case "after" -> yearsAfter(i);
            default -> {}
        }
    }

    private void add(ReferenceTime occasion, int years) {
        if (occasion == null || occasion.year() - years < 1) {
            return;
        }
        ReferenceTime event =
                new ReferenceTime(occasion.year() - years, occasion.month(), occasion.day(), occasion.doubt());
        boolean exists = event.day() == 0
                || !DayReader.day(Years.print(event.year()), event.month(), event.day())
                        .isEmpty();
        events.add(Value.inferred((exists ? event : event.toTheMonth()).toString()));
    }

    /** Computes the event of a yearly anniversary: "7 November is the anniversary of the 1917 revolution". */
    private void yearly(int noun) {
        ResolvedDate day = cursor.lastBefore(noun).orElse(null);
        boolean isAdjacent = day != null
                && day.match().value() instanceof DateValue.Yearless inYear
                && inYear.isDay()
                && !inYear.isDayOfMonth()
                && noun - day.match().to() <= 3;
        if (!isAdjacent || !tokens.is(noun + 1, "of")) {
            return;
        }
        cursor.nextBefore(noun + MAX_TOKENS_AFTER_NOUN, noun)
                .filter(date -> date.match().pattern().matches("\\d{4}"))
                .findFirst()
                .map(year -> DayReader.day(year.match().pattern(), monthOf(day), dayOf(day)))
                .filter(event -> !event.isEmpty())
                .ifPresent(event -> {
                    events.add(Value.inferred(event));
                    replaced.add(day.date());
                });
    }

    private static int monthOf(ResolvedDate day) {
        return Integer.parseInt(day.match().pattern().substring(5, 7));
    }

    private static int dayOf(ResolvedDate day) {
        return Integer.parseInt(day.match().pattern().substring(8));
    }

    /**
     * Computes the event from a day in brackets: "Sixty-six years after the murder (20 August 2006)". A year alone
     * would be that of the murder.
     */
    private void yearsAfter(int after) {
        ParsedNumber years = cursor.yearsBefore(after);
        if (years == null) {
            return;
        }
        cursor.nextBefore(after + MAX_DISTANCE_TOKENS, after)
                .filter(date -> tokens.is(date.match().from() - 1, '(')
                        && tokens.is(date.match().to(), ')')
                        && CalendarPair.isDay(date.match().pattern()))
                .findFirst()
                .ifPresent(date -> add(ReferenceTime.of(date.match()), years.value()));
    }
}
