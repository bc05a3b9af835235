package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.CalendarPair;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Recognizes the source that the article was taken from: "reproduced from the Daily Herald of 3 May 1926", "an
 * editorial of 12 December 1910", "from our issue of March 1936".
 */
public final class SourceAttributions {

    private static final int MAX_DISTANCE_TOKENS = 24;
    private static final int MAX_NAME_TOKENS = 14;
    private static final Set<String> VOLUMES = Set.of("no", "nos", "vol", "volume", "issue", "number", "nr");
    private static final Set<String> PLACES = Set.of("p", "pp", "page", "pages", "no", "vol", "front");
    private static final Set<String> PUBLISHING_VERBS = Lexicon.set("""
            reproduce reproduced reproduces reproducing reprinted reprint reprints reprinting republish republished
            republishing republication reposted taken extracted excerpted transcribed extract excerpt
            """);
    private static final Set<String> ISSUES = Set.of("issue", "issues", "number", "edition", "pages", "columns");
    private static final Set<String> NEWS_NOUNS = Lexicon.set("""
            editorial leader article report dispatch despatch column obituary review interview
            """);

    private final TokenSequence tokens;

    public SourceAttributions(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the date belongs to the named source and is therefore when the article first appeared. */
    public boolean isSource(DateExpression date) {
        int from = fromBefore(date.from());
        return (from >= 0 && (isBrought(from) || isHeading(from, date))) || isNews(date);
    }

    /** Returns whether the date is that of an issue: "the issue of March 1921", "the 1887 English edition". */
    public boolean isIssue(DateExpression date) {
        return fromBefore(date.from()) >= 0;
    }

    /**
     * Returns the index of "from" in "from the Daily Herald of", "from our issue of", "from the"; -1 if there is none.
     */
    private int fromBefore(int date) {
        return tokens.findBefore(
                date, MAX_NAME_TOKENS - 1, k -> tokens.is(k, "from") && !tokens.endsSentence(k), this::isSourceName);
    }

    private boolean isSourceName(int k) {
        boolean isName = tokens.isCapitalized(k)
                || tokens.is(k, "the")
                || tokens.is(k, "of")
                || tokens.is(k, ',')
                || tokens.is(k, "our")
                || tokens.is(k, "its")
                || tokens.is(k, "dated")
                || tokens.is(k, '"')
                || tokens.is(k, "for")
                || tokens.is(k, "first")
                || ISSUES.contains(tokens.word(k))
                || tokens.is(k, '*')
                || isNumbering(k)
                || tokens.is(k, '_')
                || tokens.is(k, "an")
                || tokens.is(k, "a")
                || NEWS_NOUNS.contains(tokens.word(k));
        return isName && !tokens.endsSentence(k);
    }

    /** Recognizes the parts of "No. 12", "vol. 3". */
    private boolean isNumbering(int k) {
        return VOLUMES.contains(tokens.word(k))
                || (tokens.is(k, '.') && VOLUMES.contains(tokens.word(k - 1)))
                || (tokens.isNumber(k)
                        && (VOLUMES.contains(tokens.word(k - 1))
                                || (tokens.is(k - 1, '.') && VOLUMES.contains(tokens.word(k - 2)))));
    }

    private boolean isBrought(int from) {
        for (int k = from - 1; k > from - MAX_DISTANCE_TOKENS && !tokens.endsSentence(k); k--) {
            if (PUBLISHING_VERBS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes a source in a sentence of its own: "From the Manchester Guardian, 20 November 1917." */
    private boolean isHeading(int from, DateExpression date) {
        boolean opens = tokens.isCapitalized(from) && (tokens.endsSentence(from - 1) || tokens.opensLine(from));
        return opens
                && CalendarPair.isDay(date.pattern())
                && tokens.isCapitalized(from + 1 + (tokens.is(from + 1, "the") ? 1 : 0))
                && (tokens.endsSentence(date.to())
                        || (tokens.is(date.to(), ',') && PLACES.contains(tokens.word(date.to() + 1)))
                        || tokens.isBreak(date.to())
                        || tokens.is(date.to(), ')'));
    }

    /**
     * Recognizes a newspaper article with its day: "This is an editorial of 12 December 1910", "We print an editorial
     * of", "Editorial of".
     */
    private boolean isNews(DateExpression date) {
        int of = date.from() - 1;
        boolean bound = tokens.is(of, "of") || tokens.is(of, "dated") || tokens.is(of, "from");
        if (!bound || !CalendarPair.isDay(date.pattern())) {
            return false;
        }
        int noun = of - 1;
        while (noun > of - 6 && tokens.isWord(noun) && !NEWS_NOUNS.contains(tokens.word(noun))) {
            noun--;
        }
        if (!NEWS_NOUNS.contains(tokens.word(noun)) || (noun < of - 1 && !tokens.is(noun + 1, "in"))) {
            return false;
        }
        int first = noun;
        while (first > noun - 4
                && tokens.isWord(first - 1)
                && !tokens.endsSentence(first - 1)
                && !isArticle(first - 1)) {
            first--;
        }
        first -= isArticle(first - 1) ? 1 : 0;
        boolean presents = tokens.is(first - 1, "is") && (tokens.is(first - 2, "this") || tokens.is(first - 2, "it"));
        return !tokens.is(first, "the")
                && (presents || tokens.endsSentence(first - 1) || tokens.opensLine(first) || isPrinted(first));
    }

    private boolean isArticle(int i) {
        return tokens.is(i, "a") || tokens.is(i, "an") || tokens.is(i, "this") || tokens.is(i, "the");
    }

    private boolean isPrinted(int first) {
        for (int k = first - 1; k > first - 4; k--) {
            boolean verb = PUBLISHING_VERBS.contains(tokens.word(k))
                    || tokens.is(k, "print")
                    || tokens.is(k, "publish")
                    || tokens.is(k, "present")
                    || tokens.is(k, "below")
                    || tokens.is(k, "here");
            if (verb) {
                return true;
            }
        }
        return false;
    }
}
