package dev.dateline.search.lucene.facet;

import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.facet.ValueCounts.CountedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Counts the exact values of a field. Different spellings of one value are counted together and shown in the most
 * frequent spelling. Languages are counted without their regions, which are listed only where they are selected.
 */
final class TermFacetCounter implements FacetCounter {

    private final FacetRequest query;
    private final ValueCounts counts;
    private final Comparator<CountedValue> order;
    private final Optional<WordPrefixes> within;

    TermFacetCounter(FacetRequest query, FacetOrdinals values) {
        this.query = query;
        this.counts = new ValueCounts(query.name(), values);
        this.order = query.order().orElse(Order.COUNT) == Order.VALUE ? CountedValue.BY_VALUE : CountedValue.BY_COUNT;
        this.within = query.within().map(WordPrefixes::of);
    }

    @Override
    public LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException {
        return counts.leafCounter(context);
    }

    @Override
    public FacetCounts result(long total) throws IOException {
        SelectedValues selected = new SelectedValues(query.selected());
        PriorityQueue<CountedValue> best = new PriorityQueue<>(order.reversed());
        List<CountedValue> chosen = new ArrayList<>();
        long distinct = 0;
        int at = 0;
        while (at < counts.size()) {
            CountedValue value = counts.at(at);
            at = value.next();
            if (!selected.isEmpty() && selected.contains(counts.normalized(value))) {
                chosen.add(value);
            }
            if (counts.isListed(value)) {
                distinct++;
                boolean isBetter = best.size() < query.size() || order.compare(value, best.peek()) < 0;
                if (isBetter && isIncluded(value)) {
                    best.add(value);
                    if (best.size() > query.size()) {
                        best.poll();
                    }
                }
            }
        }
        return new FacetCounts(list(best, chosen, selected), distinct, total - counts.articlesWithValue());
    }

    private List<FacetValue> list(PriorityQueue<CountedValue> best, List<CountedValue> chosen, SelectedValues selected)
            throws IOException {
        List<CountedValue> all = new ArrayList<>(best);
        chosen.stream().filter(value -> !best.contains(value)).forEach(all::add);
        all.sort(order);
        List<FacetValue> listed = new ArrayList<>();
        for (CountedValue value : all) {
            String spelling = counts.spelling(value);
            String key = selected.isEmpty() ? "" : KeywordNormalizer.normalize(spelling);
            boolean isSelected = selected.removeIncluded(key);
            if (isSelected || !selected.isExcluded(key)) {
                listed.add(facetValue(ListFilters.toParameter(spelling), spelling, value.count(), isSelected));
            }
            if (selected.removeExcluded(key)) {
                listed.add(facetValue("-" + spelling, spelling, value.count(), true));
            }
        }
        for (String unknown : selected.remaining()) {
            String label = unknown.startsWith("-") ? unknown.substring(1) : unknown;
            listed.add(facetValue(unknown, label.strip(), 0, true));
        }
        return listed;
    }

    private FacetValue facetValue(String value, String spelling, long count, boolean selected) {
        return new FacetValue(value, counts.label(spelling), count, selected);
    }

    private boolean isIncluded(CountedValue value) throws IOException {
        if (within.isEmpty()) {
            return true;
        }
        String normalized = counts.normalized(value);
        return within.get().match(normalized)
                || within.get().match(KeywordNormalizer.normalize(counts.label(normalized)));
    }
}
