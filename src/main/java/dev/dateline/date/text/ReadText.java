package dev.dateline.date.text;

import java.util.List;

/** A text in which dates were looked for once, to ask what they mean under one set of anchors or another. */
public final class ReadText {

    private final Tokens tokens;
    private final List<Match> matches;

    public ReadText(String text) {
        this.tokens = new Tokens(text);
        this.matches = new Phrases(tokens).all();
    }

    /** The dates, in their order; what counts from "today" has a value where the day of writing is known. */
    public List<FoundDate> dates(Anchors anchors) {
        return DateFinder.found(tokens, resolved(anchors));
    }

    /** The dates by the role that the text gives them. */
    public Derived derived(Anchors anchors) {
        return Derived.from(tokens, resolved(anchors), anchors);
    }

    private List<Resolved> resolved(Anchors anchors) {
        return new Resolver(tokens, matches, anchors).all();
    }
}
