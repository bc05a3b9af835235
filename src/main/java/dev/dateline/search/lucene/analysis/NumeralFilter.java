package dev.dateline.search.lucene.analysis;

import dev.dateline.search.lucene.analysis.Numerals.Kind;
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
 * Writes numerals in one way where they are numbers: 18th as eighteenth, twenty-first as one word, II as 2; two and I
 * as 2 and 1 only behind words such as war or part and names of rulers; XVIII before "century" as eighteenth. Second
 * World War, WWII and World War Two become world, war, 2, each of them with the offsets of the whole.
 */
final class NumeralFilter extends TokenFilter {

    private static final int MAX_WORLD_WARS = 3;
    private static final int TEN = 10;
    private static final int MIN_CENTURY = 5; // in Roman numerals; I is a pronoun

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<State> ahead = new ArrayDeque<>(); // tokens that were read to look ahead
    private final Deque<String> pending = new ArrayDeque<>(); // the other words of a world war
    private Kind before;
    private boolean isBehindThe;

    NumeralFilter(TokenStream input) {
        super(input);
    }

    /** A word ahead. */
    private record NextWord(Numerals.Word word, String text, int end) {}

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
        pending.clear();
        before = null;
        isBehindThe = false;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!pending.isEmpty()) {
            setTerm(pending.poll());
            position.setPositionIncrement(1);
            return true;
        }
        if (!next()) {
            return false;
        }
        if (position.getPositionIncrement() > 0) {
            normalize();
        }
        return true;
    }

    private boolean next() throws IOException {
        if (ahead.isEmpty()) {
            return input.incrementToken();
        }
        restoreState(ahead.poll());
        return true;
    }

    private void normalize() throws IOException {
        Numerals.Word word = Numerals.get(term.buffer(), term.length());
        if (word == null) {
            before = null;
            return;
        }
        Kind left = before;
        boolean isBehindArticle = isBehindThe;
        before = word.kind();
        isBehindThe = left == Kind.RULER && before == Kind.THE;
        switch (word.kind()) {
            case WORLD -> joinWorldWar(List.of(Kind.WAR));
            case WW -> joinWorldWar(List.of());
            case WORLD_WAR -> setWorldWar(word.number(), offset.endOffset());
            case ROMAN, AMBIGUOUS_ROMAN -> replaceRoman(word, left);
            case CARDINAL -> replaceCardinal(word, left);
            case ORDINAL, ORDINAL_DIGITS -> replaceOrdinal(word, left, left == Kind.THE && isBehindArticle);
            case TENS -> joinTens(word);
            default -> {}
        }
    }

    private void setTerm(String text) {
        term.setEmpty().append(text);
    }

    private void setWorldWar(int number, int end) {
        setTerm("world");
        offset.setOffset(offset.startOffset(), end);
        pending.add("war");
        pending.add(String.valueOf(number));
    }

    /** Joins the first word of a war's name with others and a number behind them. */
    private void joinWorldWar(List<Kind> others) throws IOException {
        List<NextWord> next = lookAhead(others.size() + 1);
        if (next.size() > others.size() && others.stream().allMatch(kind -> isKind(next.get(0), kind))) {
            NextWord last = next.get(others.size());
            int number = warNumber(last);
            if (number > 0) {
                skip(next.size());
                setWorldWar(number, last.end());
            }
        }
    }

    private static boolean isKind(NextWord next, Kind kind) {
        return next.word() != null && next.word().kind() == kind;
    }

    private static int warNumber(NextWord next) {
        if (next.text().length() == 1
                && next.text().charAt(0) > '0'
                && next.text().charAt(0) <= '0' + MAX_WORLD_WARS) {
            return next.text().charAt(0) - '0';
        }
        boolean isNumber = next.word() != null && next.word().kind().isNumber();
        return isNumber && next.word().number() <= MAX_WORLD_WARS ? next.word().number() : 0;
    }

    private void replaceRoman(Numerals.Word word, Kind left) throws IOException {
        if (word.number() >= MIN_CENTURY) {
            List<NextWord> next = lookAhead(1);
            if (!next.isEmpty() && isKind(next.get(0), Kind.CENTURY)) {
                setTerm(Numerals.ordinal(word.number()));
                return;
            }
        }
        boolean isNumber = word.kind() == Kind.ROMAN || (left != null && (left.isCounted() || left == Kind.RULER));
        if (isNumber) {
            setTerm(String.valueOf(word.number()));
        }
    }

    private void replaceCardinal(Numerals.Word word, Kind left) {
        if (left != null && left.isCounted()) {
            setTerm(String.valueOf(word.number()));
        }
    }

    private void replaceOrdinal(Numerals.Word word, Kind left, boolean isOfRuler) throws IOException {
        if (word.number() <= MAX_WORLD_WARS) {
            List<NextWord> next = lookAhead(2);
            if (next.size() == 2 && isKind(next.get(0), Kind.WORLD) && isKind(next.get(1), Kind.WAR)) {
                skip(2);
                setWorldWar(word.number(), next.get(1).end());
                return;
            }
        }
        boolean isDigits = word.kind() == Kind.ORDINAL_DIGITS;
        if (isOfRuler || (isDigits && left == Kind.RULER)) {
            setTerm(String.valueOf(word.number()));
        } else if (isDigits) {
            setTerm(Numerals.ordinal(word.number()));
        }
    }

    private void joinTens(Numerals.Word tens) throws IOException {
        List<NextWord> next = lookAhead(1);
        if (!next.isEmpty()
                && isKind(next.get(0), Kind.ORDINAL)
                && next.get(0).word().number() < TEN) {
            skip(1);
            offset.setOffset(offset.startOffset(), next.get(0).end());
            setTerm(Numerals.ordinal(tens.number() + next.get(0).word().number()));
        }
    }

    /** Returns the next words, fewer at the end of the text; the current token stays. */
    private List<NextWord> lookAhead(int count) throws IOException {
        State current = captureState();
        List<NextWord> words = new ArrayList<>();
        for (State token : ahead) {
            restoreState(token);
            addWord(words);
        }
        while (words.size() < count && input.incrementToken()) {
            ahead.add(captureState());
            addWord(words);
        }
        restoreState(current);
        return words.size() > count ? words.subList(0, count) : words;
    }

    private void addWord(List<NextWord> words) {
        if (position.getPositionIncrement() > 0) { // not a compound as a whole
            words.add(new NextWord(Numerals.get(term.buffer(), term.length()), term.toString(), offset.endOffset()));
        }
    }

    /** Skips the next words, which were looked at, and compounds of them as a whole. */
    private void skip(int count) {
        State current = captureState();
        int skipped = 0;
        while (!ahead.isEmpty()) {
            restoreState(ahead.peek());
            skipped += position.getPositionIncrement() > 0 ? 1 : 0;
            if (skipped > count) {
                break;
            }
            ahead.poll();
        }
        restoreState(current);
        before = null;
    }
}
