package dev.dateline.date.text.resolve;

import dev.dateline.date.text.resolve.WorkReferences.Owner;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Determines what was published again: the article, another work ("his novel was reprinted in 1972") or something that
 * is no work at all ("the bank reprinted the banknotes in 1921").
 */
final class Reissues {

    private static final int MAX_DISTANCE_TOKENS = 8;
    private static final Set<String> DETERMINERS =
            Lexicon.set("the a an his her its their my your some many all these those both several more new old");
    private static final Set<String> AUXILIARIES = Lexicon.set("""
            was were is are be been being has have had which that who also later then again since subsequently soon never
            often finally recently first last
            """);
    private static final Set<String> TEXTS = Lexicon.set("""
            article articles pamphlet speech interview text document essay letter statement introduction preface foreword
            manifesto transcript lecture talk piece review editorial leaflet appeal
            """);
    private static final Set<String> SELF_REFERENCES =
            Set.of("we", "i", "it", "this", "here", "below", "and", "or", "but");

    private final TokenSequence tokens;
    private final WorkReferences works;

    Reissues(TokenSequence tokens, WorkReferences works) {
        this.tokens = tokens;
        this.works = works;
    }

    /**
     * Returns whose work it is: {@code NONE} if it is no work.
     *
     * @param verb the index of "reissued" or the like
     * @param date the index of the date's first token
     */
    Owner of(int verb, int date) {
        int object = verb + 1;
        if (object < date && isObject(object)) {
            return ofObject(verb, object, date);
        }
        return ofSubject(verb);
    }

    private boolean isObject(int i) {
        return DETERMINERS.contains(tokens.word(i)) || works.isNamedAt(i);
    }

    private Owner ofObject(int verb, int object, int date) {
        int work = works.firstAfter(object - 1, date);
        if (isOurs(verb - 1)) {
            return Owner.THIS_PUBLICATION;
        }
        if (work < 0) {
            return Owner.NONE;
        }
        return works.owner(work + 1);
    }

    /** Returns whether the subject is "we", or there is none, as in an invitation or a heading: "Republishing an". */
    private boolean isOurs(int last) {
        int subject = subject(last);
        return tokens.is(subject, "we")
                || tokens.is(subject, "i")
                || !tokens.isWord(subject)
                || tokens.endsSentence(subject);
    }

    private int subject(int last) {
        int k = last;
        while (k > last - MAX_DISTANCE_TOKENS && AUXILIARIES.contains(tokens.word(k)) && !tokens.endsSentence(k)) {
            k--;
        }
        return k;
    }

    private Owner ofSubject(int verb) {
        int subject = subject(verb - 1);
        boolean none = !tokens.isWord(subject)
                || tokens.endsSentence(subject)
                || SELF_REFERENCES.contains(tokens.word(subject));
        if (none) {
            return Owner.THIS_PUBLICATION;
        }
        Owner owner = works.owner(verb);
        return owner == Owner.ANOTHER && isTheWork(subject) ? Owner.THIS_PUBLICATION : owner;
    }

    /** Recognizes the article itself: "The pamphlet was reprinted in 1972". */
    private boolean isTheWork(int noun) {
        return tokens.is(noun - 1, "the") && TEXTS.contains(tokens.word(noun));
    }
}
