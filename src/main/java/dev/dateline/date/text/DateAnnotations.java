package dev.dateline.date.text;

import dev.dateline.date.text.resolve.ResolvedDate;
import dev.dateline.date.text.resolve.Resolver;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DateExpressionFinder;
import dev.dateline.date.text.token.Tokens;
import java.util.List;

/** A text in which dates were looked for once, to ask what they mean under one set of anchors or another. */
public final class DateAnnotations {

    private final Tokens tokens;
    private final List<DateExpression> matches;

    public DateAnnotations(String text) {
        this.tokens = new Tokens(text);
        this.matches = new DateExpressionFinder(tokens).all();
    }

    /** The dates, in their order; what counts from "today" has a value where the day of writing is known. */
    public List<FoundDate> dates(DocumentContext anchors) {
        return DateFinder.found(tokens, resolved(anchors));
    }

    /** The dates by the role that the text gives them. */
    public DerivedDates derived(DocumentContext anchors) {
        return DerivedDates.from(tokens, resolved(anchors), anchors);
    }

    private List<ResolvedDate> resolved(DocumentContext anchors) {
        return new Resolver(tokens, matches, anchors).all();
    }
}
