package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Finds what somebody meant who typed a word that is nowhere: one letter too many, too few, wrong or swapped from four
 * letters on, two from eight. A word with a digit is never changed.
 */
final class Corrections {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}])");
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 60;
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
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST || length > LONGEST || isKnown(word, searcher)) {
            return Optional.empty();
        }
        String folded = Folding.fold(word);
        Optional<String> near = nearest(folded, 1, searcher.getIndexReader());
        if (near.isEmpty() && length >= LONG) {
            near = nearest(folded, 2, searcher.getIndexReader());
        }
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        return near.map(found -> isName ? found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1) : found);
    }

    /** Whether the word is anywhere, in any form. */
    private boolean isKnown(String word, RevisionSearcher searcher) throws IOException {
        for (String field : searcher.textFields()) {
            var terms = dev.dateline.search.lucene.Terms.of(word, field, languages);
            if (terms.isOne() && searcher.getIndexReader().docFreq(terms.one()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of the nearest words the one that most articles have. */
    private static Optional<String> nearest(String word, int edits, IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Names.WORDS);
        if (terms == null) {
            return Optional.empty();
        }
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Names.WORDS, word), edits, 0, true);
        String best = null;
        int most = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            if (near.docFreq() > most) {
                most = near.docFreq();
                best = term.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }
}
