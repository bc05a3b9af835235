package dev.dateline.date.text;

import dev.dateline.date.JulianDay;
import dev.dateline.date.text.resolve.ResolvedDate;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dates in English text. In numeric dates the day precedes the month ("9/1/1905" is 9 January), unless only
 * the other order is a valid day. The running time is linear in the length of the text, whatever its content.
 */
public final class DateExtractor {

    private DateExtractor() {}

    /** Returns the dates of a text in text order, without any context. */
    public static List<FoundDate> find(String text) {
        return find(text, DocumentContext.NONE);
    }

    /**
     * Returns the dates of a text in text order. Dates relative to "today" are resolved only if the day of writing is
     * known.
     */
    public static List<FoundDate> find(String text, DocumentContext context) {
        return new DateAnnotations(text).dates(context);
    }

    static List<FoundDate> found(TokenSequence tokens, List<ResolvedDate> resolved) {
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
