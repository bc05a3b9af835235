package dev.dateline.search;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an index lacks: the articles that could not be indexed.
 *
 * @param revisions the revision of each such article by its id
 * @param others how many more there are that are not listed
 * @param othersSince a revision that is before those of all others
 */
public record IndexGaps(Map<String, Long> revisions, long others, long othersSince) {

    /** The index lacks nothing. */
    public static final IndexGaps NONE = new IndexGaps(Map.of(), 0, 0);

    public IndexGaps {
        requireNonNull(revisions, "revisions is null");
        if (others < 0 || othersSince < 0) {
            throw new IllegalArgumentException("others or othersSince is negative");
        }
    }

    /** Returns a text from which {@link #parse} makes an equal value: one line of counts, and one for each article. */
    public String format() {
        StringBuilder text = new StringBuilder();
        text.append(others).append(' ').append(othersSince);
        revisions.forEach(
                (id, revision) -> text.append('\n').append(revision).append(' ').append(id));
        return text.toString();
    }

    /**
     * Parses what {@link #format} returned.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static IndexGaps parse(String text) {
        List<String> lines = text.lines().toList();
        String[] counts = words(lines.get(0));
        Map<String, Long> revisions = new LinkedHashMap<>();
        for (String article : lines.subList(1, lines.size())) {
            String[] line = words(article);
            revisions.put(line[1], Long.valueOf(line[0]));
        }
        return new IndexGaps(revisions, Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }

    private static String[] words(String line) {
        String[] words = line.split(" ", 2);
        if (words.length < 2) {
            throw new IllegalArgumentException("not the articles that an index lacks: " + line);
        }
        return words;
    }
}
