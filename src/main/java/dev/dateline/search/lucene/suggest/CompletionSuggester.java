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

/** Finds values and titles by the beginning of any of their words. Drafts are not among them. */
public final class CompletionSuggester {

    private static final int MAX_CANDIDATES = 50; // for those of one field

    private final TopCompletions topCompletions = new TopCompletions();
    private final SpellCorrector corrector;

    public CompletionSuggester(PerLanguageAnalyzer languages) {
        this.corrector = new SpellCorrector(languages);
    }

    /**
     * Values of a field that may have been meant by one that is nowhere: a slip away from it, or else with a word that
     * begins so. At most so many; none where there is the value itself.
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

    /** Where nothing begins as typed, slips are forgiven. */
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
        BytesRef beginning =
                new BytesRef(WordSuffixes.truncate(WordSuffixes.normalize(KeywordNormalizer.normalize(text))));
        if (beginning.length == 0) {
            return List.of();
        }
        return interleave(
                topCompletions.top(searcher, beginning, size), TitleCompletions.top(searcher, beginning, size), size);
    }

    /** Half of each, or more of one where there is less of the other. */
    private static List<Completions.Item> interleave(
            List<Completions.Item> values, List<Completions.Item> titles, int size) {
        int ofValues = Math.min(values.size(), Math.max((size + 1) / 2, size - titles.size()));
        List<Completions.Item> mixed = new ArrayList<>(values.subList(0, ofValues));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), size - ofValues)));
        return mixed;
    }
}
