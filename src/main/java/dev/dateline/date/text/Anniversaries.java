package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.Derived.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes the event that an anniversary counts from. */
final class Anniversaries {

    private static final int REACH = 18;
    private static final int NEXT = 6;
    private static final Set<String> FILLERS = Set.of(
            "is", "was", "will", "mark", "marks", "marked", "be", "the", "we", "celebrate", "commemorates", "saw");

    private final Tokens tokens;
    private final DateCursor cursor;
    private final Moment now;
    private final List<Value> events = new ArrayList<>();
    private final Set<Edtf> replaced = new HashSet<>();

    Anniversaries(Tokens tokens, DateCursor cursor, Anchors anchors) {
        this.tokens = tokens;
        this.cursor = cursor;
        this.now = anchors.today() == null
                ? null
                : Moment.of(Match.of(0, 0, anchors.today().toString()));
    }

    List<Value> events() {
        return events;
    }

    /** Dates without a year that an event replaces. */
    Set<Edtf> replaced() {
        return replaced;
    }

    void read(int i) {
        switch (tokens.word(i)) {
            case "anniversary", "birthday" -> {
                Count count = ordinalBefore(i);
                if (count == null) {
                    yearly(i);
                } else {
                    occasion(count.end(), count.value());
                }
            }
            case "centenary", "centennial" -> occasion(i, 100);
            case "bicentenary", "bicentennial" -> occasion(i, 200);
            case "after" -> yearsAfter(i);
            default -> {}
        }
    }

    /** The ordinal that ends before a token; its {@code end} is the token where it begins. */
    private Count ordinalBefore(int noun) {
        for (int i = noun - 3; i < noun; i++) {
            Count count = Count.ordinal(tokens, i);
            if (count != null && count.end() == noun && count.value() > 0) {
                return new Count(count.value(), i);
            }
        }
        return null;
    }

    /** "On 27 November 1932 he spoke. It was the 15th anniversary of the revolution." */
    private void occasion(int start, int years) {
        int before = start - 1;
        while (before > start - NEXT
                && (FILLERS.contains(tokens.word(before)) || tokens.is(before, ',') || tokens.is(before, '-'))) {
            before--;
        }
        if (tokens.is(before, "today")) {
            add(now, years, true);
            return;
        }
        Resolved last = cursor.lastBefore(start).orElse(null);
        if (last == null) {
            return;
        }
        boolean beside = last.match().to() - 1 == before;
        if (last.match().yearless()) {
            boolean known = beside && now != null && last.match().edtf().length() == 10;
            if (known) {
                add(
                        Moment.of(last.match()
                                .with(Years.print(now.year())
                                        + last.match().edtf().substring(4))),
                        years,
                        true);
            }
            return;
        }
        add(isOccasion(last, start) ? Moment.of(last.match()) : null, years, beside);
    }

    private boolean isOccasion(Resolved date, int start) {
        return !date.match().edtf().contains("..") && start - date.match().to() < 2 * REACH;
    }

    private void add(Moment occasion, int years, boolean toTheDay) {
        if (occasion == null || occasion.year() - years < 1) {
            return;
        }
        String year = Years.print(occasion.year() - years);
        if (occasion.day() > 0 && toTheDay) {
            String day = DayReader.day(year, occasion.month(), occasion.day());
            events.add(Value.inferred(day.isEmpty() ? year + "-02" : day));
        } else {
            events.add(Value.inferred(occasion.month() == 0 ? year : year + "-" + Years.twoDigits(occasion.month())));
        }
    }

    /** "7 November is the anniversary of the 1917 revolution". */
    private void yearly(int noun) {
        Resolved day = cursor.lastBefore(noun).orElse(null);
        boolean beside = day != null
                && day.match().edtf().matches("XXXX-\\d\\d-\\d\\d")
                && noun - day.match().to() <= 3;
        if (!beside || !tokens.is(noun + 1, "of")) {
            return;
        }
        cursor.nextBefore(noun + NEXT, noun)
                .filter(date -> date.match().edtf().matches("\\d{4}"))
                .findFirst()
                .map(year -> DayReader.day(year.match().edtf(), monthOf(day), dayOf(day)))
                .filter(event -> !event.isEmpty())
                .ifPresent(event -> {
                    events.add(Value.inferred(event));
                    replaced.add(day.date());
                });
    }

    private static int monthOf(Resolved day) {
        return Integer.parseInt(day.match().edtf().substring(5, 7));
    }

    private static int dayOf(Resolved day) {
        return Integer.parseInt(day.match().edtf().substring(8));
    }

    /** "Sixty-six years after the murder (20 August 2006)". */
    private void yearsAfter(int after) {
        Count years = cursor.yearsBefore(after);
        if (years == null) {
            return;
        }
        cursor.nextBefore(after + REACH, after)
                .filter(date -> tokens.is(date.match().from() - 1, '(')
                        && tokens.is(date.match().to(), ')'))
                .findFirst()
                .ifPresent(date -> add(Moment.of(date.match()), years.value(), true));
    }
}
