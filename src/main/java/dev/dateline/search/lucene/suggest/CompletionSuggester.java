package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.document.WordSuffixes;
import dev.dateline.search.lucene.query.FuzzyTermLookup;
import dev.dateline.search.lucene.query.SpellCorrector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Completes values and titles from a prefix of any of their words. Drafts are not searched. */
public final class CompletionSuggester {

    private static final int MAX_CANDIDATES = 50; // before they are filtered by field

    private static final int MAX_RARE_ARTICLES = 5; // what more articles have is not taken for a typo

    private final TopCompletions topCompletions = new TopCompletions();
    private final SpellCorrector corrector;
    private final TextNameCompletions namesInTexts;

    public CompletionSuggester(PerLanguageAnalyzer languages) {
        this.corrector = new SpellCorrector(languages);
        this.namesInTexts = new TextNameCompletions(languages);
    }

    /**
     * Suggests values of a field for a value that does not occur: values within a small edit distance or else values
     * with a word that starts with it. Returns at most {@code most} values, and none if the value itself occurs.
     */
    public List<String> suggestValues(RevisionSearcher searcher, ValueField field, String value, int most)
            throws IOException {
        Term term = new Term(field.name(), KeywordNormalizer.normalize(value));
        if (searcher.count(term) > 0) {
            return List.of();
        }
        List<CompletionResult.Item> near = new ArrayList<>();
        for (String other : new FuzzyTermLookup(searcher.getIndexReader(), term.field(), 2).similarTerms(term.text())) {
            Optional<String> typed = CompletionTerms.firstWordPrefix(field, other);
            if (typed.isPresent() && near.size() < most) {
                near.addAll(topCompletions.top(searcher, new BytesRef(typed.get()), 1));
            }
        }
        List<CompletionResult.Item> found = near.isEmpty()
                ? complete(searcher, value, ArticleFilter.ALL_PUBLISHED, MAX_CANDIDATES)
                        .items()
                : near;
        return found.stream()
                .filter(item -> field.equals(item.field()))
                .map(CompletionResult.Item::value)
                .limit(most)
                .toList();
    }

    /**
     * Returns completions of the text. If nothing starts with the text as typed, typos are corrected.
     *
     * @param filter the articles whose titles and values are completed
     */
    public CompletionResult complete(RevisionSearcher searcher, String text, ArticleFilter filter, int size)
            throws IOException {
        List<CompletionResult.Item> typed = find(searcher, text, filter, size);
        if (typed.isEmpty() && text.length() <= WordSuffixes.MAX_LENGTH) {
            List<CompletionResult.Item> named = namesInTexts.complete(searcher, filter, WordPrefixes.of(text), size);
            if (!named.isEmpty()) {
                return new CompletionResult(named, null, searcher.revision());
            }
            for (String correction : corrector.correctPrefix(text, searcher)) {
                List<CompletionResult.Item> items = find(searcher, correction, filter, size);
                if (!items.isEmpty()) {
                    return new CompletionResult(items, correction, searcher.revision());
                }
            }
        }
        return new CompletionResult(withSimilar(typed, searcher, text, filter, size), null, searcher.revision());
    }

    /** Appends what may be meant where what was typed is next to nothing. */
    private List<CompletionResult.Item> withSimilar(
            List<CompletionResult.Item> typed, RevisionSearcher searcher, String text, ArticleFilter filter, int size)
            throws IOException {
        WordPrefixes words = WordPrefixes.of(text);
        long articles = typed.stream().mapToLong(CompletionResult.Item::count).sum();
        if (articles >= MAX_RARE_ARTICLES || typed.size() >= size || words.isEmpty()) {
            return typed;
        }
        List<CompletionResult.Item> people = SimilarCompletions.ofPeople(searcher, filter, text, size);
        List<CompletionResult.Item> similar = SimilarCompletions.withTypos(searcher, filter, words, size).stream()
                .filter(item -> item.count() > articles)
                .toList();
        Set<String> known = typed.stream().map(CompletionSuggester::key).collect(Collectors.toSet());
        List<CompletionResult.Item> others = join(people, similar, size).stream()
                .filter(item -> !known.contains(key(item)))
                .toList();
        List<CompletionResult.Item> values = join(typed, others, size);
        return join(values, namesInTexts.complete(searcher, filter, words, size), size);
    }

    private List<CompletionResult.Item> find(RevisionSearcher searcher, String text, ArticleFilter filter, int size)
            throws IOException {
        WordPrefixes words = WordPrefixes.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        if (!filter.equals(ArticleFilter.ALL_PUBLISHED)) {
            return interleave(
                    FilteredCompletions.top(searcher, filter, words, size),
                    TitleCompletions.topInAnyOrder(searcher, filter, words, size),
                    size);
        }
        BytesRef prefix = new BytesRef(words.truncatedText());
        List<CompletionResult.Item> values = topCompletions.top(searcher, prefix, size);
        List<CompletionResult.Item> titles = TitleCompletions.top(searcher, prefix, size);
        return words.hasSeveralWords() && values.size() + titles.size() < size
                ? interleave(
                        join(values, topCompletions.topInAnyOrder(searcher, words, size), size),
                        join(titles, TitleCompletions.topInAnyOrder(searcher, filter, words, size), size),
                        size)
                : interleave(values, titles, size);
    }

    /** Returns what the spellings of one value have in common. */
    private static String key(CompletionResult.Item item) {
        return item.field() + " " + KeywordNormalizer.normalize(item.value());
    }

    /** Appends items to those that were found before. */
    private static List<CompletionResult.Item> join(
            List<CompletionResult.Item> before, List<CompletionResult.Item> others, int size) {
        Set<CompletionResult.Item> all = new LinkedHashSet<>(before);
        all.addAll(others);
        return all.stream().limit(size).toList();
    }

    /** Takes half of each list, or more of one if the other is shorter. */
    private static List<CompletionResult.Item> interleave(
            List<CompletionResult.Item> values, List<CompletionResult.Item> titles, int size) {
        int ofValues = Math.min(values.size(), Math.max((size + 1) / 2, size - titles.size()));
        List<CompletionResult.Item> mixed = new ArrayList<>(values.subList(0, ofValues));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), size - ofValues)));
        return mixed;
    }
}
