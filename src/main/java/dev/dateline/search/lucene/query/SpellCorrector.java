package dev.dateline.search.lucene.query;

import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;

/**
 * Corrects words that do not occur in the index as written. A word that contains a digit, or is written in capitals, is
 * never changed.
 */
public final class SpellCorrector {

    private static final Pattern WORD_PATTERN =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern LAST_WORD = // with apostrophes, as in O'Brien, which the index has as one word
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*$");
    private static final int MAX_CORRECTIONS = 5; // some are words of summaries only, which complete nothing
    private static final int MAX_UNKNOWN_WORDS = 20; // each costs a traversal of the term dictionary
    private static final int MAX_COMPARED_WORDS = 4; // each costs a search
    private static final int MAX_RARE_ARTICLES = 20; // a word of more articles is not taken for a typo
    private static final int MAX_ACRONYM_LETTERS = 6; // longer words in capitals are words
    private static final double MIN_MAIN_LANGUAGE_SHARE = 0.3; // of the articles
    private static final int MIN_RATIO_TO_WORD = 50; // how many times as frequent the right word is as a typo of it
    private static final int MIN_RATIO_TO_STEM = 10; // the same for a word that nobody wrote so, but a form of it
    private static final Set<String> FUNCTION_WORDS =
            Set.of( // a small archive may lack some; those of less than four letters stay anyway
                    ("about after again against all also among been before being between both cannot could did does done down during each "
                                    + "else even ever every few from had has have here how into just less like made make many might more "
                                    + "most much must never none once only other others over own same several should since some still "
                                    + "such than that their them then there these they this those through thus under until upon very "
                                    + "well were what when where whether which while whom whose will with within without would your")
                            .split(" "));
    private static final MatchCount NO_CONTEXT = text -> 0;

    private final PerLanguageAnalyzer languages;

    public SpellCorrector(PerLanguageAnalyzer languages) {
        this.languages = languages;
    }

    /** Counts the articles that match a text. */
    interface MatchCount {
        long of(String text) throws IOException;
    }

    /** Returns what a word is replaced by, the best first; empty if the word stays. */
    private interface Replacements {
        List<String> of(String word) throws IOException;
    }

    /**
     * Returns the text with unknown words replaced by the nearest known ones; empty if nothing was replaced.
     *
     * @param matches decides between several known words: the one that occurs together with the other words of the text
     */
    Optional<String> correct(String text, RevisionSearcher searcher, MatchCount matches) throws IOException {
        return replace(text, unknownWords(searcher, wordLookup(searcher, 2)), matches);
    }

    /** Returns the text with rare words replaced by words next to them that are at least 50 times as frequent. */
    Optional<String> alternative(String text, RevisionSearcher searcher, MatchCount matches) throws IOException {
        FuzzyTermLookup near = wordLookup(searcher, 1);
        return replace(text, word -> moreFrequentWords(word, searcher, near), matches);
    }

    private Optional<String> replace(String text, Replacements replacements, MatchCount matches) throws IOException {
        Matcher words = WORD_PATTERN.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int count = 0;
        while (words.find()) {
            List<String> others = count < MAX_UNKNOWN_WORDS ? replacements.of(words.group()) : List.of();
            replaced.append(text, copied, words.start());
            copied = words.end();
            if (others.isEmpty()) {
                replaced.append(words.group());
            } else {
                count++;
                boolean isExcluded = replaced.toString().endsWith("-");
                replaced.append(
                        isExcluded
                                ? matchCase(others.get(0), words.group())
                                : best(others, words.group(), replaced.toString(), text.substring(copied), matches));
            }
        }
        replaced.append(text, copied, text.length());
        return Optional.of(replaced.toString()).filter(changed -> !changed.equals(text));
    }

    /** Returns the replacement that most articles have together with the other words. */
    private static String best(List<String> replacements, String word, String before, String after, MatchCount matches)
            throws IOException {
        String best = matchCase(replacements.get(0), word);
        boolean hasContext = !before.isBlank() || !after.isBlank();
        if (replacements.size() == 1 || !hasContext) {
            return best;
        }
        long most = 0;
        for (String replacement : replacements.subList(0, Math.min(replacements.size(), MAX_COMPARED_WORDS))) {
            String candidate = matchCase(replacement, word);
            long found = matches.of(before + candidate + after);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    private Replacements unknownWords(RevisionSearcher searcher, FuzzyTermLookup near) {
        return word -> {
            String normal = KeywordNormalizer.normalize(word);
            if (isAcronym(word) || FUNCTION_WORDS.contains(normal) || frequency(normal, searcher) > 0) {
                return List.of();
            }
            int inflected = stemFrequency(word, searcher);
            if (inflected == 0) {
                return withoutTypos(near.similarTerms(normal), searcher, near);
            }
            List<String> others = new ArrayList<>();
            for (String other : near.similarTerms(normal)) {
                if (frequency(other, searcher) >= inflected * MIN_RATIO_TO_STEM
                        && !hasSameStem(word, other, searcher)) {
                    others.add(other);
                }
            }
            return others;
        };
    }

    /** Replaces the first of some words, where it is itself likely a typo, by what it is a typo of. */
    private List<String> withoutTypos(List<String> words, RevisionSearcher searcher, FuzzyTermLookup near)
            throws IOException {
        List<String> better = words.isEmpty() ? List.of() : moreFrequentWords(words.get(0), searcher, near);
        return better.isEmpty() ? words : better;
    }

    /** Returns the words next to a rare one that are so frequent that the rare one is likely a typo. */
    private List<String> moreFrequentWords(String word, RevisionSearcher searcher, FuzzyTermLookup near)
            throws IOException {
        String normal = KeywordNormalizer.normalize(word);
        int articles = frequency(normal, searcher);
        if (isAcronym(word) || articles == 0 || articles > MAX_RARE_ARTICLES) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (String other : near.similarTerms(normal)) {
            if (frequency(other, searcher) >= articles * MIN_RATIO_TO_WORD && !hasSameStem(word, other, searcher)) {
                others.add(other);
            }
        }
        return others;
    }

    /** Returns whether a word is written in capitals, which a typo is less likely than a name that nobody knows. */
    private static boolean isAcronym(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters > 1
                && letters <= MAX_ACRONYM_LETTERS
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the number of articles that have the word as written. */
    private static int frequency(String normal, RevisionSearcher searcher) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(IndexFields.UNSTEMMED_WORDS, normal));
    }

    /**
     * Returns the number of articles that have the word in some inflected form, in the language where it is highest.
     */
    private int stemFrequency(String word, RevisionSearcher searcher) throws IOException {
        int most = 0;
        for (String field : mainFields(searcher)) {
            AnalyzedText terms = AnalyzedText.analyze(word, field, languages);
            if (terms.isSingleTerm()) {
                most = Math.max(most, searcher.getIndexReader().docFreq(terms.singleTerm()));
            }
        }
        return most;
    }

    private boolean hasSameStem(String word, String other, RevisionSearcher searcher) throws IOException {
        for (String field : mainFields(searcher)) {
            if (AnalyzedText.analyze(word, field, languages)
                    .parts()
                    .equals(AnalyzedText.analyze(other, field, languages).parts())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the text fields of the languages that much is written in: the stemmers of others take typos for words.
     */
    private static List<String> mainFields(RevisionSearcher searcher) throws IOException {
        List<String> fields = new ArrayList<>();
        for (String field : searcher.textFields()) {
            if (searcher.getIndexReader().getDocCount(field)
                    >= MIN_MAIN_LANGUAGE_SHARE * searcher.getIndexReader().maxDoc()) {
                fields.add(field);
            }
        }
        return fields;
    }

    /**
     * Returns corrections of a text whose last word is still being typed, the most frequent first. A last word that is
     * a prefix of some word is not replaced. One edit per word is allowed, because a suggestion must be fast.
     */
    public List<String> correctPrefix(String text, RevisionSearcher searcher) throws IOException {
        Matcher last = LAST_WORD.matcher(text);
        if (!last.find()) {
            return replace(text, unknownWords(searcher, wordLookup(searcher, 1)), NO_CONTEXT).stream()
                    .toList();
        }
        FuzzyTermLookup words = wordLookup(searcher, 1);
        String before = text.substring(0, last.start());
        String head = replace(before, unknownWords(searcher, words), NO_CONTEXT).orElse(before);
        String prefix = KeywordNormalizer.normalize(last.group());
        if (words.isPrefix(prefix)) {
            return head.equals(before) ? List.of() : List.of(head + last.group());
        }
        return words.similarPrefixes(prefix).stream()
                .limit(MAX_CORRECTIONS)
                .map(near -> head + matchCase(near, last.group()))
                .toList();
    }

    private static FuzzyTermLookup wordLookup(RevisionSearcher searcher, int maxEdits) {
        return new FuzzyTermLookup(searcher.getIndexReader(), IndexFields.UNSTEMMED_WORDS, maxEdits);
    }

    /** Capitalizes the correction if the original word is capitalized. */
    private static String matchCase(String near, String word) {
        if (word.equals(word.toUpperCase(Locale.ROOT)) && word.codePointCount(0, word.length()) > 1) {
            return near.toUpperCase(Locale.ROOT);
        }
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        return isName ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1) : near;
    }
}
