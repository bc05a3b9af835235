package dev.dateline.search.lucene.facet;

import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetValue;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.document.WordSuffixes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * Counts the exact values of a field. Different spellings of one value are counted together and shown in the most
 * frequent spelling.
 */
final class TermFacetCounter implements FacetCounter {

    /** A value: the ordinal of its most frequent spelling, and the number of articles that have it in any spelling. */
    private record CountedValue(int number, int count) {}

    private static final Comparator<CountedValue> BEST_FIRST =
            Comparator.comparingInt(CountedValue::count).reversed().thenComparing(CountedValue::number);

    private final FacetRequest query;
    private final FacetOrdinals values;
    private final int[] counts;

    TermFacetCounter(FacetRequest query, FacetOrdinals values) {
        this.query = query;
        this.values = values;
        this.counts = new int[values.size()];
    }

    @Override
    public LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), IndexFields.facet(query.name()));
        LongValues numbers = values.globalOrdinals(context);
        return doc -> {
            if (of.advanceExact(doc)) {
                for (int i = 0; i < of.docValueCount(); i++) {
                    counts[(int) numbers.get(of.nextOrd())]++;
                }
            }
        };
    }

    @Override
    public List<FacetValue> topValues() throws IOException {
        Map<String, String> selected = query.selected().stream()
                .collect(Collectors.toMap(
                        KeywordNormalizer::normalize,
                        Function.identity(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
        PriorityQueue<CountedValue> best = new PriorityQueue<>(BEST_FIRST.reversed());
        List<CountedValue> chosen = new ArrayList<>();
        for (int number = 0; number < counts.length; number = nextValue(number)) {
            CountedValue value = countValue(number);
            if (!selected.isEmpty() && selected.containsKey(values.normalized(number))) {
                chosen.add(value);
            }
            boolean isBetter = best.size() < query.size() || BEST_FIRST.compare(value, best.peek()) < 0;
            if (value.count() > 0 && isBetter && isIncluded(number)) {
                best.add(value);
                if (best.size() > query.size()) {
                    best.poll();
                }
            }
        }
        return toFacetValues(best, chosen, selected);
    }

    private List<FacetValue> toFacetValues(
            PriorityQueue<CountedValue> best, List<CountedValue> chosen, Map<String, String> selected)
            throws IOException {
        List<CountedValue> all = new ArrayList<>(best);
        chosen.stream().filter(value -> !best.contains(value)).forEach(all::add);
        all.sort(BEST_FIRST);
        List<FacetValue> listed = new ArrayList<>();
        for (CountedValue value : all) {
            String spelling = values.spelling(value.number());
            boolean isSelected = !selected.isEmpty() && selected.remove(KeywordNormalizer.normalize(spelling)) != null;
            listed.add(new FacetValue(ListFilters.toParameter(spelling), spelling, value.count(), isSelected));
        }
        selected.values().forEach(unknown -> listed.add(new FacetValue(unknown, unknown, 0, true)));
        return listed;
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
        for (int number = first; number < nextValue(first); number++) {
            count += counts[number];
            usual = counts[number] > counts[usual] ? number : usual;
        }
        return new CountedValue(usual, count);
    }

    private boolean isIncluded(int number) throws IOException {
        return query.within().isEmpty()
                || WordSuffixes.hasWordPrefix(
                        values.normalized(number),
                        KeywordNormalizer.normalize(query.within().get()));
    }
}
