package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.Derived.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Computes what anniversaries say: the event from the occasion, and the day of writing from "78 years ago". */
final class Anniversaries {

    private static final int REACH = 18;
    private static final int NEXT = 6;
    private static final Set<String> FILLERS = Set.of(
            "is", "was", "will", "mark", "marks", "marked", "be", "the", "we", "celebrate", "commemorates", "saw");

    private final Tokens tokens;
    private final List<Resolved> dates;
    private final Anchors anchors;
    private final List<Value> events = new ArrayList<>();
    private final Set<Edtf> replaced = new HashSet<>();
    private Value dayOfWriting;
    private boolean today;
    private int following; // the first date behind the token that is read

    Anniversaries(Tokens tokens, List<Resolved> dates, Anchors anchors) {
        this.tokens = tokens;
        this.dates = dates;
        this.anchors = anchors;
        for (int i = 0; i < tokens.size(); i++) {
            while (following < dates.size() && dates.get(following).match().from() <= i) {
                following++;
            }
            today = today || isToday(i);
            read(i);
        }
    }

    List<Value> events() {
        return events;
    }

    /** Dates without a year that an event replaces. */
    Set<Edtf> replaced() {
        return replaced;
    }

    /** Or null. */
    Value dayOfWriting() {
        return dayOfWriting;
    }

    private void read(int i) {
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
            case "ago" -> yearsAgo(i);
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
        Moment now = anchors.today() == null
                ? null
                : Moment.of(Match.of(0, 0, anchors.today().toString()));
        if (tokens.is(before, "today")) {
            add(now, years, true);
            return;
        }
        Resolved last = lastBefore(start).orElse(null);
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

    private Optional<Resolved> lastBefore(int i) {
        int last = following - 1;
        while (last >= 0 && dates.get(last).match().to() > i) {
            last--;
        }
        return last < 0 ? Optional.empty() : Optional.of(dates.get(last));
    }

    /** The dates from here on that begin before a token. */
    private Stream<Resolved> nextBefore(int end) {
        int last = following;
        while (last < dates.size() && dates.get(last).match().from() < end) {
            last++;
        }
        return dates.subList(following, last).stream();
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
        Resolved day = lastBefore(noun).orElse(null);
        boolean beside = day != null
                && day.match().edtf().matches("XXXX-\\d\\d-\\d\\d")
                && noun - day.match().to() <= 3;
        if (!beside || !tokens.is(noun + 1, "of")) {
            return;
        }
        nextBefore(noun + NEXT)
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
        Count years = yearsBefore(after);
        if (years == null) {
            return;
        }
        nextBefore(after + REACH)
                .filter(date -> tokens.is(date.match().from() - 1, '(')
                        && tokens.is(date.match().to(), ')')
                        && sameSentence(after, date))
                .findFirst()
                .ifPresent(date -> add(Moment.of(date.match()), years.value(), true));
    }

    /** "Struck down 78 years ago, he died the following day, 21st August 1940". */
    private void yearsAgo(int ago) {
        Count years = yearsBefore(ago);
        if (years == null || anchors.today() != null) {
            return;
        }
        nextBefore(ago + 2 * REACH)
                .filter(date -> sameSentence(ago, date)
                        && CalendarPair.isDay(date.match().edtf()))
                .findFirst()
                .ifPresent(date -> ago(Moment.of(date.match()), date.match().from(), years.value()));
    }

    private void ago(Moment said, int at, int years) {
        boolean dayAfter = tokens.is(at - 1, ',')
                && tokens.is(at - 2, "day")
                && (tokens.is(at - 3, "following") || tokens.is(at - 3, "next"));
        String event = said.plus(new Relation(Relation.Unit.DAY, dayAfter ? -1 : 0));
        if (dayAfter) {
            events.add(Value.inferred(event));
        }
        String year = Years.print(Integer.parseInt(event.substring(0, 4)) + years);
        dayOfWriting = Value.inferred(today && !event.endsWith("02-29") ? year + event.substring(4) : year);
    }

    /** Whether the text is of the very day: "Today marks the anniversary". */
    private boolean isToday(int i) {
        boolean named =
                tokens.is(i + 3, "anniversary") || tokens.is(i + 4, "anniversary") || tokens.is(i + 5, "anniversary");
        return tokens.is(i, "today") && named;
    }

    /** The count of years that ends before a token. */
    private Count yearsBefore(int i) {
        if (!tokens.is(i - 1, "years") && !tokens.is(i - 1, "year")) {
            return null;
        }
        for (int from = i - 6; from < i - 1; from++) {
            Count count = Count.cardinal(tokens, from);
            if (count != null && count.end() == i - 1) {
                return count;
            }
        }
        return null;
    }

    private boolean sameSentence(int from, Resolved date) {
        for (int k = from; k < date.match().from(); k++) {
            if (tokens.endsSentence(k)) {
                return false;
            }
        }
        return true;
    }
}
