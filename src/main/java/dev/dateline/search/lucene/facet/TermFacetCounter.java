package dev.dateline.search.lucene.facet;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.text.LanguageTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * Counts the exact values of a field. Different spellings of one value are counted together and shown in the most
 * frequent spelling. Languages are counted without their regions, which are listed only where they are selected.
 */
final class TermFacetCounter implements FacetCounter {

    /** A value: the ordinal of its most frequent spelling, and the number of articles that have it in any spelling. */
    private record CountedValue(int number, int count) {}

    private static final Comparator<CountedValue> BY_VALUE = Comparator.comparingInt(CountedValue::number);
    private static final Comparator<CountedValue> BY_COUNT =
            Comparator.comparingInt(CountedValue::count).reversed().thenComparing(BY_VALUE);

    private final FacetRequest query;
    private final FacetOrdinals values;
    private final int[] counts;
    private final Comparator<CountedValue> order;
    private final Optional<WordPrefixes> within;
    private final boolean isLanguage;
    private long articlesWithValue;

    TermFacetCounter(FacetRequest query, FacetOrdinals values) {
        this.query = query;
        this.values = values;
        this.counts = new int[values.size()];
        this.order = query.order().orElse(Order.COUNT) == Order.VALUE ? BY_VALUE : BY_COUNT;
        this.within = query.within().map(WordPrefixes::of);
        this.isLanguage = query.name().equals(ValueField.LANGUAGE.name());
    }

    @Override
    public LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), IndexFields.facet(query.name()));
        LongValues numbers = values.globalOrdinals(context);
        return doc -> {
            if (of.advanceExact(doc)) {
                articlesWithValue++;
                for (int i = 0; i < of.docValueCount(); i++) {
                    counts[(int) numbers.get(of.nextOrd())]++;
                }
            }
        };
    }

    @Override
    public FacetCounts result(long total) throws IOException {
        SelectedValues selected = new SelectedValues(query.selected());
        PriorityQueue<CountedValue> best = new PriorityQueue<>(order.reversed());
        List<CountedValue> chosen = new ArrayList<>();
        long distinct = 0;
        for (int number = 0; number < counts.length; number = nextValue(number)) {
            CountedValue value = countValue(number);
            if (!selected.isEmpty() && selected.contains(values.normalized(number))) {
                chosen.add(value);
            }
            if (value.count() == 0 || (isLanguage && !LanguageTag.isPrimary(values.normalized(number)))) {
                continue;
            }
            distinct++;
            boolean isBetter = best.size() < query.size() || order.compare(value, best.peek()) < 0;
            if (isBetter && isIncluded(number)) {
                best.add(value);
                if (best.size() > query.size()) {
                    best.poll();
                }
            }
        }
        return new FacetCounts(list(best, chosen, selected), distinct, total - articlesWithValue);
    }

    private List<FacetValue> list(PriorityQueue<CountedValue> best, List<CountedValue> chosen, SelectedValues selected)
            throws IOException {
        List<CountedValue> all = new ArrayList<>(best);
        chosen.stream().filter(value -> !best.contains(value)).forEach(all::add);
        all.sort(order);
        List<FacetValue> listed = new ArrayList<>();
        for (CountedValue value : all) {
            String spelling = values.spelling(value.number());
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
        return new FacetValue(value, isLanguage ? LanguageTag.label(spelling) : spelling, count, selected);
    }

    /** Returns the ordinal of the first spelling of the next value. */
    private int nextValue(int number) {
        int next = number + 1;
        while (next < counts.length && values.isSameAsPrevious(next)) {
            next++;
        }
        return next;
    }

    private CountedValue countValue(int first) {
        int count = 0;
        int usual = first;
        int next = nextValue(first);
        for (int number = first; number < next; number++) {
            count += counts[number];
            usual = counts[number] > counts[usual] ? number : usual;
        }
        return new CountedValue(usual, count);
    }

    private boolean isIncluded(int number) throws IOException {
        if (within.isEmpty()) {
            return true;
        }
        String value = values.normalized(number);
        return within.get().match(value)
                || (isLanguage && within.get().match(KeywordNormalizer.normalize(LanguageTag.label(value))));
    }
}
