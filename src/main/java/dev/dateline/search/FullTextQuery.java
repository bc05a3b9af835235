package dev.dateline.search;

import java.util.Optional;

/**
 * A full-text query as typed into a search box. Any text is a valid query.
 *
 * @param raw the text as typed
 * @param match how many of the words must occur
 * @param isLastWordPrefix whether the last word is still being typed, so that it also stands for words that begin with
 *     it
 * @param alsoStrict another text, of which an article may have most of the words instead
 */
public record FullTextQuery(String raw, MatchMode match, boolean isLastWordPrefix, Optional<String> alsoStrict) {

    /** Creates a query without another text. */
    public FullTextQuery(String raw, MatchMode match, boolean isLastWordPrefix) {
        this(raw, match, isLastWordPrefix, Optional.empty());
    }

    /** Creates a query of complete words. */
    public FullTextQuery(String raw, MatchMode match) {
        this(raw, match, false);
    }

    /** How many of the content words must occur. */
    public enum MatchMode {
        /**
         * Up to three content words: all of them. Four to six: two thirds of those that are not common in the archive.
         * Where few articles have so many, the others with any of the words follow. More: any of them.
         */
        AUTO,
        ALL,
        ANY
    }

    /** Returns the query of the other text, in which most of the words must occur. */
    public Optional<FullTextQuery> other() {
        return alsoStrict.map(
                text -> new FullTextQuery(text, match == MatchMode.ANY ? MatchMode.AUTO : match, isLastWordPrefix));
    }

    /** Returns the clauses of both texts, for marking matches. */
    public ParsedQuery parseAll() {
        return ParsedQuery.parse(alsoStrict.map(text -> text + " " + raw).orElse(raw), isLastWordPrefix);
    }

    /** Parses the text into clauses. */
    public ParsedQuery parse() {
        return ParsedQuery.parse(raw, isLastWordPrefix);
    }
}
