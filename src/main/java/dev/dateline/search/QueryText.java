package dev.dateline.search;

/**
 * What somebody typed into the search box. Any text is a valid query.
 *
 * @param raw as typed
 * @param match how many of the words must occur
 */
public record QueryText(String raw, Match match) {

    /** How many of the content words must occur. */
    public enum Match {
        /** Up to three content words all; from four on two thirds of them; if that finds nothing, any of them. */
        AUTO,
        ALL,
        ANY
    }

    /** What is asked for. */
    public Sought sought() {
        return Sought.in(raw);
    }
}
