package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody meant who typed words that are nowhere. A word with a digit is never changed. */
final class Corrections {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern LAST_WORD = // with apostrophes, as in O'Brien, which is one word where it is found
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*$");
    private static final int MEANT = 5; // words of summaries are among them, which nothing else begins with
    private static final int MOST = 20; // each costs a walk through the dictionary

    private final Languages languages;

    Corrections(Languages languages) {
        this.languages = languages;
    }

    /** The text with unknown words replaced by the nearest known ones; empty when nothing is to be replaced. */
    Optional<String> of(String text, RevisionSearcher searcher) throws IOException {
        return of(text, searcher, words(searcher, 2));
    }

    private Optional<String> of(String text, RevisionSearcher searcher, Slips near) throws IOException {
        StringBuilder corrected = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int unknown = 0;
        while (words.find() && unknown < MOST) {
            if (!isKnown(words.group(), searcher)) {
                unknown++;
                better(words.group(), near)
                        .ifPresent(better -> words.appendReplacement(corrected, Matcher.quoteReplacement(better)));
            }
        }
        words.appendTail(corrected);
        return Optional.of(corrected.toString()).filter(changed -> !changed.equals(text));
    }

    /**
     * What may have been meant by a text whose last word is still being typed, the most usual first. A last word that
     * some word begins with is not replaced. One slip a word is forgiven, since whoever types does not wait.
     */
    List<String> ofTyping(String text, RevisionSearcher searcher) throws IOException {
        Matcher last = LAST_WORD.matcher(text);
        if (!last.find()) {
            return of(text, searcher, words(searcher, 1)).stream().toList();
        }
        Slips words = words(searcher, 1);
        String before = text.substring(0, last.start());
        String head = of(before, searcher, words).orElse(before);
        String begun = Folding.fold(last.group());
        if (words.isBeginning(begun)) {
            return head.equals(before) ? List.of() : List.of(head + last.group());
        }
        return words.nearBeginnings(begun).stream()
                .limit(MEANT)
                .map(near -> head + asWritten(near, last.group()))
                .toList();
    }

    private static Optional<String> better(String word, Slips words) throws IOException {
        return words.near(Folding.fold(word)).stream().findFirst().map(near -> asWritten(near, word));
    }

    /** Whether the word is anywhere, in any form. */
    private boolean isKnown(String word, RevisionSearcher searcher) throws IOException {
        for (String field : searcher.textFields()) {
            var terms = Terms.of(word, field, languages);
            if (terms.isOne() && searcher.getIndexReader().docFreq(terms.one()) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Slips words(RevisionSearcher searcher, int most) {
        return new Slips(searcher.getIndexReader(), Names.WORDS, most);
    }

    /** A name stays one. */
    private static String asWritten(String near, String word) {
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        return isName ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1) : near;
    }
}
