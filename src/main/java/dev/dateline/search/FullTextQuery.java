package dev.dateline.search;

/**
 * A full-text query as typed into a search box. Any text is a valid query.
 *
 * @param raw the text as typed
 * @param match how many of the words must occur
 * @param isLastWordPrefix whether the last word is still being typed, so that it also stands for words that begin with
 *     it
 */
public record FullTextQuery(String raw, MatchMode match, boolean isLastWordPrefix) {

    /** Creates a query of complete words. */
    public FullTextQuery(String raw, MatchMode match) {
        this(raw, match, false);
    }

    /** How many of the content words must occur. */
    public enum MatchMode {
        /**
         * Up to three content words: all of them. Four or more: two thirds of them. When that finds nothing: any of
         * them.
         */
        AUTO,
        ALL,
        ANY
    }

    /** Parses the text into clauses. */
    public ParsedQuery parse() {
        return ParsedQuery.parse(raw, isLastWordPrefix);
    }
}
