package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The title and summary of an article with the matched words marked.
 *
 * @param title the marked title; null when none of the words occurs in it
 * @param summary the marked summary; null when none of the words occurs in it
 */
public record Highlights(MarkedText title, MarkedText summary) {

    /** The maximum number of marked words in a text: a mark is longer than most words, and a page has many texts. */
    static final int MAX_MARKED_WORDS = 500;

    /**
     * A text with marked words.
     *
     * @param segments the complete text, split where a marked word starts or ends
     * @param html the complete text, HTML-escaped, with the words in {@code <mark>}
     */
    public record MarkedText(List<Segment> segments, String html) {}

    /**
     * A part of a text, not escaped.
     *
     * @param hit whether it is a matched word
     */
    public record Segment(String text, boolean hit) {}

    /** A range of a text in UTF-16 code units; the end is exclusive. */
    public record TextSpan(int start, int end) {}

    /**
     * Marks spans of a text, at most the first 500; returns null when there are none. The spans must be in order and
     * must not overlap.
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

    /** Returns the HTML escape of a character; null when it needs none. */
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
