package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits tokens at characters that are neither letters nor digits. A compound (anti-war, O'Brien) is also emitted as a
 * whole, at the position of its first part, and so is what marks join to letters: F-16 as f16, {@code AT&T} as
 * {@code at&t}, C# as c#. A short form (don't, U.S.) is only emitted as a whole. A possessive ending is removed, and
 * 1,000 becomes 1000.
 */
final class CompoundWordFilter extends TokenFilter {

    private static final int MAX_CONTRACTION_SUFFIX = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<PendingToken> pendingTokens = new ArrayDeque<>();
    private int skippedPositions;

    CompoundWordFilter(TokenStream input) {
        super(input);
    }

    /** A token to emit. */
    private record PendingToken(String text, int start, int end, int step) {}

    /** A run of letters and digits within a token. */
    private record WordPart(String text, int from, int to) {}

    @Override
    public void reset() throws IOException {
        super.reset();
        pendingTokens.clear();
        skippedPositions = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (pendingTokens.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (isSingleWord()) {
                position.setPositionIncrement(position.getPositionIncrement() + skippedPositions);
                skippedPositions = 0;
                return true;
            }
            splitToken();
        }
        PendingToken next = pendingTokens.poll();
        clearAttributes();
        term.setEmpty().append(next.text());
        offset.setOffset(next.start(), next.end());
        position.setPositionIncrement(next.step());
        return true;
    }

    private boolean isSingleWord() {
        for (int i = 0; i < term.length(); i++) {
            if (isJoiner(term.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJoiner(char c) {
        return c < 0x80 ? !Character.isLetterOrDigit(c) : c == JoinerCharFilter.HYPHEN || c == '\u2024' || isMark(c);
    }

    private static boolean isMark(char c) {
        return c == JoinerCharFilter.DIGIT_HYPHEN
                || c == JoinerCharFilter.AMPERSAND
                || c == JoinerCharFilter.SHARP
                || c == JoinerCharFilter.PLUS;
    }

    private void splitToken() {
        String text = term.toString();
        boolean isMarked = hasMark(text);
        List<WordPart> parts = isMarked ? splitSegments(text) : splitParts(text);
        int step = position.getPositionIncrement() + skippedPositions;
        if (parts.isEmpty()) {
            skippedPositions = step;
            return;
        }
        skippedPositions = 0;
        if (isMarked) {
            addMarked(text, parts, step);
            return;
        }
        boolean isWord = isShortForm(text, parts) || isNumber(text);
        String joined = join(parts);
        boolean isCompound = parts.size() > 1 && !isWord && isJoined(text);
        if (isWord) {
            addToken(joined, 0, text.length(), step);
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            WordPart part = parts.get(i);
            addToken(part.text(), part.from(), part.to(), i == 0 ? step : 1);
            if (i == 0 && isCompound) {
                addToken(joined, part.from(), parts.get(parts.size() - 1).to(), 0);
            }
        }
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Splits at marks, and what is between them as a token of its own: 1,000-strong is 1000 and strong. */
    private static List<WordPart> splitSegments(String text) {
        List<WordPart> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isMark(text.charAt(i))) {
                if (i > from) {
                    String segment = text.substring(from, i);
                    List<WordPart> inner = splitParts(segment);
                    if (isNumber(segment) || isShortForm(segment, inner)) {
                        parts.add(new WordPart(join(inner), from, i));
                    } else {
                        int start = from;
                        inner.forEach(
                                part -> parts.add(new WordPart(part.text(), start + part.from(), start + part.to())));
                    }
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private void addMarked(String text, List<WordPart> parts, int step) {
        String whole = wholeOf(text, parts);
        for (int i = 0; i < parts.size(); i++) {
            WordPart part = parts.get(i);
            addToken(part.text(), part.from(), part.to(), i == 0 ? step : 1);
            if (i == 0 && !whole.isEmpty()) {
                int to = parts.size() == 1
                        ? text.length()
                        : parts.get(parts.size() - 1).to();
                addToken(whole, part.from(), to, 0);
            }
        }
    }

    /** Returns a marked token as a whole: without hyphens, but with other marks; empty for what has no such name. */
    private static String wholeOf(String text, List<WordPart> parts) {
        char last = text.charAt(text.length() - 1);
        if (parts.size() == 1) { // C#, C++
            boolean isSigned = last == JoinerCharFilter.SHARP || last == JoinerCharFilter.PLUS;
            return isSigned && parts.get(0).to() == 1
                    ? text.replace(JoinerCharFilter.SHARP, '#').replace(JoinerCharFilter.PLUS, '+')
                    : "";
        }
        String joined = join(parts);
        if (text.indexOf(JoinerCharFilter.AMPERSAND) > 0) {
            return parts.size() == 2 ? parts.get(0).text() + "&" + parts.get(1).text() : joined;
        }
        int end = joined.length() - 1; // F-16s is the plural of F-16
        boolean isPlural = end > 1
                && joined.charAt(end) == 's'
                && Character.isDigit(joined.charAt(end - 1))
                && Character.isLetter(joined.charAt(0));
        return isPlural ? joined.substring(0, end) : joined;
    }

    private void addToken(String text, int from, int to, int step) {
        boolean isExact = term.length() == offset.endOffset() - offset.startOffset();
        int start = isExact ? offset.startOffset() + from : offset.startOffset();
        pendingTokens.add(
                new PendingToken(text, start, isExact ? offset.startOffset() + to : offset.endOffset(), step));
    }

    private static List<WordPart> splitParts(String text) {
        List<WordPart> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isJoiner(text.charAt(i))) {
                if (i > from && !isPossessive(text, from, i)) {
                    parts.add(new WordPart(text.substring(from, i), from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static boolean isPossessive(String text, int from, int to) {
        return to - from == 1
                && text.charAt(from) == 's'
                && from > 1
                && text.charAt(from - 1) == JoinerCharFilter.APOSTROPHE
                && (to == text.length() || text.charAt(to) == JoinerCharFilter.HYPHEN);
    }

    private static boolean isShortForm(String text, List<WordPart> parts) {
        boolean isContraction = parts.size() == 2
                && text.indexOf(JoinerCharFilter.APOSTROPHE) > 0
                && parts.get(1).text().length() <= MAX_CONTRACTION_SUFFIX;
        boolean isAcronym = parts.size() > 1
                && text.indexOf('.') > 0
                && parts.stream()
                        .allMatch(part -> part.text().length() == 1
                                && Character.isLetter(part.text().charAt(0)));
        return isContraction || isAcronym;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0)) && text.matches("\\d{1,3}(,\\d{3})+");
    }

    private static boolean isJoined(String text) {
        return text.indexOf(JoinerCharFilter.HYPHEN) > 0 || text.indexOf(JoinerCharFilter.APOSTROPHE) > 0;
    }

    private static String join(List<WordPart> parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.text()));
        return joined.toString();
    }
}
