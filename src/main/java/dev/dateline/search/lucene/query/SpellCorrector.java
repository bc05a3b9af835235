package dev.dateline.search.lucene.query;

import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects words that do not occur in the index. A word that contains a digit is never changed. */
public final class SpellCorrector {

    private static final Pattern WORD_PATTERN =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern LAST_WORD = // with apostrophes, as in O'Brien, which the index has as one word
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*$");
    private static final int MAX_CORRECTIONS = 5; // some are words of summaries only, which complete nothing
    private static final int MAX_UNKNOWN_WORDS = 20; // each costs a traversal of the term dictionary

    private final PerLanguageAnalyzer languages;

    public SpellCorrector(PerLanguageAnalyzer languages) {
        this.languages = languages;
    }

    /** Returns the text with unknown words replaced by the nearest known ones; empty if nothing was replaced. */
    Optional<String> correct(String text, RevisionSearcher searcher) throws IOException {
        return correct(text, searcher, wordLookup(searcher, 2));
    }

    private Optional<String> correct(String text, RevisionSearcher searcher, FuzzyTermLookup near) throws IOException {
        StringBuilder corrected = new StringBuilder();
        Matcher words = WORD_PATTERN.matcher(text);
        int unknown = 0;
        while (words.find() && unknown < MAX_UNKNOWN_WORDS) {
            if (!isKnown(words.group(), searcher)) {
                unknown++;
                findCorrection(words.group(), near)
                        .ifPresent(better -> words.appendReplacement(corrected, Matcher.quoteReplacement(better)));
            }
        }
        words.appendTail(corrected);
        return Optional.of(corrected.toString()).filter(changed -> !changed.equals(text));
    }

    /**
     * Returns corrections of a text whose last word is still being typed, the most frequent first. A last word that is
     * a prefix of some word is not replaced. One edit per word is allowed, because a suggestion must be fast.
     */
    public List<String> correctPrefix(String text, RevisionSearcher searcher) throws IOException {
        Matcher last = LAST_WORD.matcher(text);
        if (!last.find()) {
            return correct(text, searcher, wordLookup(searcher, 1)).stream().toList();
        }
        FuzzyTermLookup words = wordLookup(searcher, 1);
        String before = text.substring(0, last.start());
        String head = correct(before, searcher, words).orElse(before);
        String prefix = KeywordNormalizer.normalize(last.group());
        if (words.isPrefix(prefix)) {
            return head.equals(before) ? List.of() : List.of(head + last.group());
        }
        return words.similarPrefixes(prefix).stream()
                .limit(MAX_CORRECTIONS)
                .map(near -> head + matchCase(near, last.group()))
                .toList();
    }

    private static Optional<String> findCorrection(String word, FuzzyTermLookup words) throws IOException {
        return words.similarTerms(KeywordNormalizer.normalize(word)).stream()
                .findFirst()
                .map(near -> matchCase(near, word));
    }

    /** Returns whether the word occurs in any language's field, in any inflected form. */
    private boolean isKnown(String word, RevisionSearcher searcher) throws IOException {
        for (String field : searcher.textFields()) {
            var terms = AnalyzedText.analyze(word, field, languages);
            if (terms.isSingleTerm() && searcher.getIndexReader().docFreq(terms.singleTerm()) > 0) {
                return true;
            }
        }
        return false;
    }

    private static FuzzyTermLookup wordLookup(RevisionSearcher searcher, int maxEdits) {
        return new FuzzyTermLookup(searcher.getIndexReader(), IndexFields.UNSTEMMED_WORDS, maxEdits);
    }

    /** Capitalizes the correction if the original word is capitalized. */
    private static String matchCase(String near, String word) {
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        return isName ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1) : near;
    }
}
