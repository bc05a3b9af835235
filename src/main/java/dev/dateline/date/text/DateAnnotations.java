package dev.dateline.date.text;

import dev.dateline.date.text.resolve.ResolvedDate;
import dev.dateline.date.text.resolve.Resolver;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DateExpressionScanner;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;

/** The date expressions found in a text, which can be resolved repeatedly in different document contexts. */
public final class DateAnnotations {

    private final TokenSequence tokens;
    private final List<DateExpression> matches;

    public DateAnnotations(String text) {
        this.tokens = new TokenSequence(text);
        this.matches = new DateExpressionScanner(tokens).all();
    }

    /** Returns the dates in text order. Dates relative to "today" are resolved only if the day of writing is known. */
    public List<FoundDate> dates(DocumentContext context) {
        return DateExtractor.found(tokens, resolved(context));
    }

    /** Returns the dates by the role that the text gives them. */
    public DerivedDates derived(DocumentContext context) {
        return DerivedDates.from(tokens, resolved(context), context);
    }

    private List<ResolvedDate> resolved(DocumentContext context) {
        return new Resolver(tokens, matches, context).all();
    }
}
