package dev.dateline.date.text;

import static java.util.Objects.requireNonNull;

import dev.dateline.date.Edtf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public record Value(Edtf edtf, Edtf oldStyle, boolean inferred) {

        public Value {
            requireNonNull(edtf, "edtf is null");
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

    /** From a text, with what is known of its article; what is known already is not repeated, but counted from. */
    public static Derived from(String text, Anchors anchors) {
        Tokens tokens = new Tokens(text);
        List<Resolved> resolved = new Resolver(tokens, new Phrases(tokens).all(), anchors).all();
        List<FoundDate> found = DateFinder.found(tokens, resolved);
        Anniversaries anniversaries = new Anniversaries(tokens, resolved, anchors);
        Map<Edtf, Value> about = new LinkedHashMap<>();
        found.stream()
                .filter(date -> date.role() == DateRole.ABOUT)
                .forEach(date -> about.putIfAbsent(date.date(), value(date)));
        anniversaries.events().forEach(event -> about.putIfAbsent(event.edtf(), event));
        about.keySet().removeAll(anniversaries.replaced());
        List<Value> values = List.copyOf(about.values());
        Value published = first(found, DateRole.PUBLISHED);
        Value republished = first(found, DateRole.REPUBLISHED);
        Value written = anniversaries.dayOfWriting();
        if (written == null) {
            return new Derived(published, republished, values);
        }
        boolean again = published != null || new Roles(tokens).bringsAgain();
        return again
                ? new Derived(published, republished == null ? written : republished, values)
                : new Derived(written, republished, values);
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
