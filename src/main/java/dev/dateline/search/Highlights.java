package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Where words are in an article.
 *
 * @param title the title in pieces; null when none of the words is in it
 * @param summary the same of the summary
 */
public record Highlights(MarkedText title, MarkedText summary) {

    /** How many words of a text are marked: a mark takes more room than most words, and an answer has many texts. */
    static final int MAX_MARKED_WORDS = 500;

    /**
     * A text in which words were found.
     *
     * @param segments all of it, cut where a word begins or ends
     * @param html all of it, escaped, with the words in {@code <mark>}
     */
    public record MarkedText(List<Segment> segments, String html) {}

    /**
     * A piece of a text, as it is.
     *
     * @param hit whether it is a word that was looked for
     */
    public record Segment(String text, boolean hit) {}

    /** Where something is in a text, in UTF-16 code units; the end is exclusive. */
    public record TextSpan(int start, int end) {}

    /**
     * A text with some spans of it marked, the first 500; null when there are none. They must be in order and apart.
     */
    public static MarkedText mark(String text, List<TextSpan> spans) {
        if (spans.isEmpty()) {
            return null;
        }
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (TextSpan span : spans.subList(0, Math.min(MAX_MARKED_WORDS, spans.size()))) {
            add(segments, text, new TextSpan(at, span.start()), false);
            add(segments, text, span, true);
            at = span.end();
        }
        add(segments, text, new TextSpan(at, text.length()), false);
        StringBuilder html = new StringBuilder(2 * text.length());
        segments.forEach(segment -> appendHtml(html, segment));
        return new MarkedText(segments, html.toString());
    }

    private static void add(List<Segment> segments, String text, TextSpan span, boolean hit) {
        if (span.start() < span.end()) {
            segments.add(new Segment(text.substring(span.start(), span.end()), hit));
        }
    }

    private static void appendHtml(StringBuilder html, Segment segment) {
        html.append(segment.hit() ? "<mark>" : "");
        String text = segment.text();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escapeHtml(text.charAt(i));
            if (escape != null) {
                html.append(text, from, i).append(escape);
                from = i + 1;
            }
        }
        html.append(text, from, text.length()).append(segment.hit() ? "</mark>" : "");
    }

    /** What stands for a character in HTML; null where it stands for itself. */
    private static String escapeHtml(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
