package dev.dateline.date.text;

import static java.util.Objects.requireNonNull;

import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a text says about the dates of its article.
 *
 * @param published when the work first appeared, or null
 * @param republished when it was brought again, or null
 * @param about what it is about, in the order of the text; then the events that its anniversaries count from
 */
public record Derived(Value published, Value republished, List<Value> about) {

    /**
     * A date and how it is known.
     *
     * @param oldStyle the same day in the Julian calendar where the text says it, else null
     * @param inferred whether it was computed rather than stated
     */
    public record Value(Edtf edtf, JulianDay oldStyle, boolean inferred) {

        public Value {
            requireNonNull(edtf, "edtf is null");
        }

        /** The one of two equal ones that the text states. */
        Value stated(Value other) {
            return inferred ? other : this;
        }

        static Value inferred(String edtf) {
            return new Value(Edtf.parse(edtf), null, true);
        }
    }

    public Derived {
        about = List.copyOf(about);
    }

    /** From a text of which nothing else is known. */
    public static Derived from(String text) {
        return from(text, Anchors.NONE);
    }

    /** From a text, where "today" and the like count from what is known of its article. */
    public static Derived from(String text, Anchors anchors) {
        return new ReadText(text).derived(anchors);
    }

    static Derived from(Tokens tokens, List<Resolved> resolved, Anchors anchors) {
        List<FoundDate> found = DateFinder.found(tokens, resolved);
        DateCursor cursor = new DateCursor(tokens, resolved);
        Anniversaries anniversaries = new Anniversaries(tokens, cursor);
        resolved.forEach(anniversaries::read);
        DayOfWriting writing = new DayOfWriting(tokens, cursor);
        for (int i = 0; i < tokens.size(); i++) {
            cursor.moveTo(i);
            anniversaries.read(i);
            writing.read(i);
        }
        List<Value> events = new ArrayList<>(anniversaries.events());
        if (writing.event() != null) {
            events.add(writing.event());
        }
        Derived stated = new Derived(
                first(found, DateRole.PUBLISHED),
                first(found, DateRole.REPUBLISHED),
                about(withoutOccasions(found, resolved), events, anniversaries.replaced()));
        boolean again = stated.published != null || new Roles(tokens).bringsAgain();
        return writing.day() == null || anchors.today() != null ? stated : stated.written(writing.day(), again);
    }

    /** What an anniversary counts from is what the article is about, not the occasion. */
    private static List<FoundDate> withoutOccasions(List<FoundDate> found, List<Resolved> resolved) {
        return IntStream.range(0, found.size())
                .filter(k -> !resolved.get(k).isOccasion())
                .mapToObj(found::get)
                .toList();
    }

    private static List<Value> about(List<FoundDate> found, List<Value> events, Set<Edtf> replaced) {
        Map<Edtf, Value> about = new LinkedHashMap<>();
        found.stream()
                .filter(date -> date.role() == DateRole.ABOUT)
                .forEach(date -> about.merge(date.date(), value(date), Value::stated));
        events.forEach(event -> about.putIfAbsent(event.edtf(), event));
        about.keySet().removeAll(replaced);
        return List.copyOf(about.values());
    }

    /** With the day of writing, which is that of the later appearance where there are two. */
    private Derived written(Value day, boolean again) {
        if (again) {
            return new Derived(published, republished == null ? day : republished, about);
        }
        return new Derived(day, republished, about);
    }

    private static Value first(List<FoundDate> found, DateRole role) {
        return found.stream()
                .filter(date -> date.role() == role)
                .map(Derived::value)
                .findFirst()
                .orElse(null);
    }

    private static Value value(FoundDate date) {
        return new Value(date.date(), date.oldStyle(), date.inferred());
    }
}
