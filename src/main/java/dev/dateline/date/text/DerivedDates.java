package dev.dateline.date.text;

import static java.util.Objects.requireNonNull;

import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;
import dev.dateline.date.text.resolve.AnniversaryResolver;
import dev.dateline.date.text.resolve.DateCursor;
import dev.dateline.date.text.resolve.DocumentCreationTime;
import dev.dateline.date.text.resolve.ResolvedDate;
import dev.dateline.date.text.resolve.RoleClassifier;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The dates of an article as derived from its text.
 *
 * @param published when the work first appeared, or null
 * @param republished when it was published again, or null
 * @param about what it is about, in text order, followed by the events that its anniversaries refer to
 */
public record DerivedDates(Value published, Value republished, List<Value> about) {

    /**
     * A date and how it was determined.
     *
     * @param oldStyle the same day in the Julian calendar if the text gives it, otherwise null
     * @param inferred whether the date was computed rather than stated
     */
    public record Value(Edtf edtf, JulianDay oldStyle, boolean inferred) {

        public Value {
            requireNonNull(edtf, "edtf is null");
        }

        /** Returns, of two values with equal dates, the one that the text states. */
        Value stated(Value other) {
            return inferred ? other : this;
        }

        /** Returns a date that was computed. */
        public static Value inferred(String edtf) {
            return new Value(Edtf.parse(edtf), null, true);
        }
    }

    public DerivedDates {
        about = List.copyOf(about);
    }

    /** Derives the dates from a text without any context. */
    public static DerivedDates from(String text) {
        return from(text, DocumentContext.NONE);
    }

    /** Derives the dates from a text, resolving "today" and the like in the context of its article. */
    public static DerivedDates from(String text, DocumentContext context) {
        return new DateAnnotations(text).derived(context);
    }

    static DerivedDates from(TokenSequence tokens, List<ResolvedDate> resolved, DocumentContext context) {
        List<FoundDate> found = DateExtractor.found(tokens, resolved);
        DateCursor cursor = new DateCursor(tokens, resolved);
        AnniversaryResolver anniversaries = new AnniversaryResolver(tokens, cursor);
        resolved.forEach(anniversaries::read);
        DocumentCreationTime writing = new DocumentCreationTime(tokens, cursor);
        for (int i = 0; i < tokens.size(); i++) {
            cursor.moveTo(i);
            anniversaries.read(i);
            writing.read(i);
        }
        List<Value> events = new ArrayList<>(anniversaries.events());
        if (writing.event() != null) {
            events.add(writing.event());
        }
        DerivedDates stated = new DerivedDates(
                first(found, DateRole.PUBLISHED),
                first(found, DateRole.REPUBLISHED),
                about(withoutOccasions(found, resolved), events, anniversaries.replaced()));
        boolean isReissue = stated.published != null || new RoleClassifier(tokens).isReissue();
        return writing.day() == null || context.today() != null ? stated : stated.written(writing.day(), isReissue);
    }

    /**
     * Removes the occasions of anniversaries: the article is about the event, not about the day on which it is
     * commemorated.
     */
    private static List<FoundDate> withoutOccasions(List<FoundDate> found, List<ResolvedDate> resolved) {
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

    /** Adds the day of writing, which is that of the later appearance if there are two. */
    private DerivedDates written(Value day, boolean isReissue) {
        if (isReissue) {
            return new DerivedDates(published, republished == null ? day : republished, about);
        }
        return new DerivedDates(day, republished, about);
    }

    private static Value first(List<FoundDate> found, DateRole role) {
        return found.stream()
                .filter(date -> date.role() == role)
                .map(DerivedDates::value)
                .findFirst()
                .orElse(null);
    }

    private static Value value(FoundDate date) {
        return new Value(date.date(), date.oldStyle(), date.inferred());
    }
}
