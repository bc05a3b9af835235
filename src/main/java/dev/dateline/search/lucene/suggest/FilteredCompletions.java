package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.facet.ValueCounts;
import dev.dateline.search.lucene.facet.ValueCounts.CountedValue;
import dev.dateline.search.lucene.query.FilterQueryBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Completes values under a filter. Each field ignores the values that are selected in itself, as facets do, so that the
 * count of a value is what choosing it finds.
 */
final class FilteredCompletions {

    private static final Comparator<CompletionResult.Item> BEST_FIRST = Comparator.comparingLong(
                    CompletionResult.Item::count)
            .reversed()
            .thenComparing(CompletionResult.Item::value)
            .thenComparing(item -> item.field().name());

    private FilteredCompletions() {}

    /** Returns the values that most articles under the filter have, of those with the words. */
    static List<CompletionResult.Item> top(
            RevisionSearcher searcher, ArticleFilter filter, WordPrefixes words, int size) throws IOException {
        Map<ArticleFilter, List<ValueField>> fields = new LinkedHashMap<>();
        CompletionTerms.COMPLETION_FIELDS.forEach(
                field -> fields.computeIfAbsent(filter.withoutAnyOf(field), ignoring -> new ArrayList<>())
                        .add(field));
        PriorityQueue<CompletionResult.Item> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Map.Entry<ArticleFilter, List<ValueField>> group : fields.entrySet()) {
            Map<ValueField, ValueCounts> counts = new LinkedHashMap<>();
            for (ValueField field : group.getValue()) {
                counts.put(field, new ValueCounts(field.name(), searcher.facetOrdinals(field.name())));
            }
            new MatchingDocs(searcher, FilterQueryBuilder.build(group.getKey(), null)).visitLeaves(segment -> {
                List<MatchingDocs.DocConsumer> counters = new ArrayList<>();
                for (ValueCounts ofField : counts.values()) {
                    counters.add(ofField.documentCounter(segment));
                }
                return document -> {
                    for (MatchingDocs.DocConsumer counter : counters) {
                        counter.accept(document);
                    }
                };
            });
            for (Map.Entry<ValueField, ValueCounts> ofField : counts.entrySet()) {
                addBest(worstFirst, ofField.getKey(), ofField.getValue(), words, size);
            }
        }
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }

    /** Only values that are frequent enough are read, since reading one takes longer than counting it. */
    private static void addBest(
            PriorityQueue<CompletionResult.Item> worstFirst,
            ValueField field,
            ValueCounts counts,
            WordPrefixes words,
            int size)
            throws IOException {
        int at = 0;
        while (at < counts.size()) {
            CountedValue value = counts.at(at);
            at = value.next();
            boolean isBetter = worstFirst.size() < size
                    || value.count() >= worstFirst.element().count();
            if (value.count() > 0 && isBetter && words.match(counts.normalized(value))) {
                worstFirst.add(new CompletionResult.Item(field, null, counts.spelling(value), value.count()));
                if (worstFirst.size() > size) {
                    worstFirst.remove();
                }
            }
        }
    }
}
