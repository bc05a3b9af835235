package dev.dateline.date.text;

import dev.dateline.date.JulianDay;
import dev.dateline.date.text.resolve.ResolvedDate;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dates in English text. Days stand before months ("9/1/1905" is 9 January), except where only the other
 * order exists. Takes time in proportion to the length of the text, whatever it holds.
 */
public final class DateFinder {

    private DateFinder() {}

    /** The dates of a text of which nothing else is known, in their order. */
    public static List<FoundDate> find(String text) {
        return find(text, DocumentContext.NONE);
    }

    /** The dates of a text, in their order; what counts from "today" has a value where the day of writing is known. */
    public static List<FoundDate> find(String text, DocumentContext anchors) {
        return new DateAnnotations(text).dates(anchors);
    }

    static List<FoundDate> found(Tokens tokens, List<ResolvedDate> resolved) {
        List<FoundDate> found = new ArrayList<>();
        for (ResolvedDate one : resolved) {
            DateExpression match = one.match();
            int end = tokens.end(match.to() - 1);
            found.add(new FoundDate(
                    tokens.start(match.from()),
                    end,
                    one.date(),
                    oldStyle(match),
                    one.role(),
                    match.modifier(),
                    one.inferred()));
        }
        return List.copyOf(found);
    }

    private static JulianDay oldStyle(DateExpression match) {
        return match.oldStyle() == null ? null : JulianDay.parse(match.oldStyle());
    }
}
