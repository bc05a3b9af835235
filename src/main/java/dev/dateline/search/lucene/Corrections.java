package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody meant who typed words that are nowhere. A word with a digit is never changed. */
final class Corrections {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}])");
    private static final int MOST = 20; // each costs a walk through the dictionary

    private final Languages languages;

    Corrections(Languages languages) {
        this.languages = languages;
    }

    /** The text with unknown words replaced by the nearest known ones; empty when nothing is to be replaced. */
    Optional<String> of(String text, RevisionSearcher searcher) throws IOException {
        StringBuilder corrected = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int changed = 0;
        while (words.find()) {
            Optional<String> better = changed < MOST ? better(words.group(), searcher) : Optional.empty();
            changed += better.isPresent() ? 1 : 0;
            words.appendReplacement(corrected, Matcher.quoteReplacement(better.orElse(words.group())));
        }
        words.appendTail(corrected);
        return changed == 0 ? Optional.empty() : Optional.of(corrected.toString());
    }

    private Optional<String> better(String word, RevisionSearcher searcher) throws IOException {
        if (isKnown(word, searcher)) {
            return Optional.empty();
        }
        return words(searcher).near(Folding.fold(word)).stream().findFirst().map(near -> asWritten(near, word));
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

    private static Slips words(RevisionSearcher searcher) {
        return new Slips(searcher.getIndexReader(), Names.WORDS);
    }

    /** A name stays one. */
    private static String asWritten(String near, String word) {
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        return isName ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1) : near;
    }
}
