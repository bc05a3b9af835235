package dev.dateline.search;

/**
 * What somebody typed into the search box. Any text is a valid query.
 *
 * @param raw as typed
 * @param match how many of the words must occur
 */
public record FullTextQuery(String raw, MatchMode match) {

    /** How many of the content words must occur. */
    public enum MatchMode {
        /** Up to three content words all; from four on two thirds of them; if that finds nothing, any of them. */
        AUTO,
        ALL,
        ANY
    }

    /** What is asked for. */
    public ParsedQuery parse() {
        return ParsedQuery.parse(raw);
    }
}
