package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.Completions;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.WordSuffixes;
import dev.dateline.search.lucene.query.FuzzyTermLookup;
import dev.dateline.search.lucene.query.SpellCorrector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Completes values and titles from a prefix of any of their words. Drafts are not searched. */
public final class CompletionSuggester {

    private static final int MAX_CANDIDATES = 50; // before they are filtered by field

    private final TopCompletions topCompletions = new TopCompletions();
    private final SpellCorrector corrector;

    public CompletionSuggester(PerLanguageAnalyzer languages) {
        this.corrector = new SpellCorrector(languages);
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
        List<Completions.Item> near = new ArrayList<>();
        for (String other : new FuzzyTermLookup(searcher.getIndexReader(), term.field(), 2).similarTerms(term.text())) {
            Optional<String> typed = CompletionTerms.firstWordPrefix(field, other);
            if (typed.isPresent() && near.size() < most) {
                near.addAll(topCompletions.top(searcher, new BytesRef(typed.get()), 1));
            }
        }
        List<Completions.Item> found =
                near.isEmpty() ? complete(searcher, value, MAX_CANDIDATES).items() : near;
        return found.stream()
                .filter(item -> field.equals(item.field()))
                .map(Completions.Item::value)
                .limit(most)
                .toList();
    }

    /** Returns completions of the text. If nothing starts with the text as typed, typos are corrected. */
    public Completions complete(RevisionSearcher searcher, String text, int size) throws IOException {
        List<Completions.Item> typed = find(searcher, text, size);
        if (typed.isEmpty() && text.length() <= WordSuffixes.MAX_LENGTH) {
            for (String meant : corrector.correctPrefix(text, searcher)) {
                List<Completions.Item> items = find(searcher, meant, size);
                if (!items.isEmpty()) {
                    return new Completions(items, meant, searcher.revision());
                }
            }
        }
        return new Completions(typed, null, searcher.revision());
    }

    private List<Completions.Item> find(RevisionSearcher searcher, String text, int size) throws IOException {
        BytesRef prefix =
                new BytesRef(WordSuffixes.truncate(WordSuffixes.normalize(KeywordNormalizer.normalize(text))));
        if (prefix.length == 0) {
            return List.of();
        }
        return interleave(
                topCompletions.top(searcher, prefix, size), TitleCompletions.top(searcher, prefix, size), size);
    }

    /** Takes half of each list, or more of one if the other is shorter. */
    private static List<Completions.Item> interleave(
            List<Completions.Item> values, List<Completions.Item> titles, int size) {
        int ofValues = Math.min(values.size(), Math.max((size + 1) / 2, size - titles.size()));
        List<Completions.Item> mixed = new ArrayList<>(values.subList(0, ofValues));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), size - ofValues)));
        return mixed;
    }
}
