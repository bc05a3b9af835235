package dev.dateline.date.text.resolve;

import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/** Finds the work that a sentence refers to, and whether it is the article itself. */
public final class WorkReferences {

    private static final int MAX_DISTANCE_TOKENS = 20;
    private static final Set<String> NOUNS = Lexicon.set("""
            review article articles pamphlet speech interview text document piece essay letter statement
            introduction preface foreword manifesto transcript lecture talk book biography autobiography novel
            edition history work report blog post column editorial obituary chapter memoir memoirs study poem
            play film song leaflet appeal resolution thesis theses paper volume translation version series
            tribute analysis classic diary summary page item contribution reply appreciation
            """);
    private static final Set<String> OWN_PUBLICATION_WORDS =
            Set.of("this", "these", "below", "following", "above", "present", "our", "here");
    private static final Set<String> PUBLISHING_VERBS = Lexicon.set("""
            publish publishing republish republishing reprint reprinting reproduce reproducing present
            presenting repost reposting here below
            """);

    private final TokenSequence tokens;

    public enum Owner {
        THIS_PUBLICATION,
        ANOTHER,
        /** The sentence names no work. */
        NONE
    }

    public WorkReferences(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns the owner of the nearest work named before a token. */
    public Owner owner(int i) {
        for (int k = i - 1; k > i - MAX_DISTANCE_TOKENS && !tokens.endsSentence(k); k--) {
            if (NOUNS.contains(tokens.word(k))) {
                return isThisPublication(k) ? Owner.THIS_PUBLICATION : Owner.ANOTHER;
            }
        }
        return Owner.NONE;
    }

    /** Returns whether there is a word for a work at a token. */
    public boolean isNamedAt(int i) {
        return NOUNS.contains(tokens.word(i));
    }

    private boolean isThisPublication(int noun) {
        if (tokens.is(noun + 1, "below") || tokens.is(noun + 1, "here")) {
            return true;
        }
        for (int k = noun - 1; k >= noun - 4 && !tokens.endsSentence(k); k--) {
            if (OWN_PUBLICATION_WORDS.contains(tokens.word(k))) {
                return true;
            }
            if (tokens.is(k, "of") || tokens.is(k, '\'') || NOUNS.contains(tokens.word(k))) {
                return false;
            }
            boolean article = tokens.is(k, "a") || tokens.is(k, "an") || tokens.is(k, "the");
            if (article
                    && (PUBLISHING_VERBS.contains(tokens.word(k - 1))
                            || PUBLISHING_VERBS.contains(tokens.word(k - 2)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the first work named after a token and before another, or -1 if there is none. */
    public int firstAfter(int i, int end) {
        for (int k = i + 1; k < end; k++) {
            if (NOUNS.contains(tokens.word(k))) {
                return k;
            }
        }
        return -1;
    }
}
