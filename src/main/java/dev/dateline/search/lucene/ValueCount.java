package dev.dateline.search.lucene;

import dev.dateline.search.FacetQuery;
import dev.dateline.search.FacetValue;
import dev.dateline.search.ListFilters;
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
 * Counts the exact values of a field. Spellings of one value count together and are shown as most articles write it.
 */
final class ValueCount implements FacetCount {

    /** A value: the number of its most usual spelling, and how many articles have it in any. */
    private record Value(int number, int count) {}

    private static final Comparator<Value> BEST =
            Comparator.comparingInt(Value::count).reversed().thenComparing(Value::number);

    private final FacetQuery query;
    private final Values values;
    private final int[] counts;

    ValueCount(FacetQuery query, Values values) {
        this.query = query;
        this.values = values;
        this.counts = new int[values.size()];
    }

    @Override
    public Leaf leaf(LeafReaderContext context) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), Names.facet(query.name()));
        LongValues numbers = values.numbers(context);
        return doc -> {
            if (of.advanceExact(doc)) {
                for (int i = 0; i < of.docValueCount(); i++) {
                    counts[(int) numbers.get(of.nextOrd())]++;
                }
            }
        };
    }

    @Override
    public List<FacetValue> values() throws IOException {
        Map<String, String> selected = query.selected().stream()
                .collect(Collectors.toMap(
                        Folding::fold, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
        PriorityQueue<Value> best = new PriorityQueue<>(BEST.reversed());
        List<Value> chosen = new ArrayList<>();
        for (int number = 0; number < counts.length; number = next(number)) {
            Value value = value(number);
            if (!selected.isEmpty() && selected.containsKey(values.folded(number))) {
                chosen.add(value);
            }
            boolean isBetter = best.size() < query.size() || BEST.compare(value, best.peek()) < 0;
            if (value.count() > 0 && isBetter && isWanted(number)) {
                best.add(value);
                if (best.size() > query.size()) {
                    best.poll();
                }
            }
        }
        return listed(best, chosen, selected);
    }

    private List<FacetValue> listed(PriorityQueue<Value> best, List<Value> chosen, Map<String, String> selected)
            throws IOException {
        List<Value> all = new ArrayList<>(best);
        chosen.stream().filter(value -> !best.contains(value)).forEach(all::add);
        all.sort(BEST);
        List<FacetValue> listed = new ArrayList<>();
        for (Value value : all) {
            String spelling = values.spelling(value.number());
            boolean isSelected = !selected.isEmpty() && selected.remove(Folding.fold(spelling)) != null;
            listed.add(new FacetValue(ListFilters.asked(spelling), spelling, value.count(), isSelected));
        }
        selected.values().forEach(unknown -> listed.add(new FacetValue(unknown, unknown, 0, true)));
        return listed;
    }

    /** The first number of the next value. */
    private int next(int number) {
        int next = number + 1;
        while (next < counts.length && values.isSameAsBefore(next)) {
            next++;
        }
        return next;
    }

    private Value value(int first) {
        int count = 0;
        int usual = first;
        for (int number = first; number < next(first); number++) {
            count += counts[number];
            usual = counts[number] > counts[usual] ? number : usual;
        }
        return new Value(usual, count);
    }

    private boolean isWanted(int number) throws IOException {
        return query.within().isEmpty()
                || Beginnings.hasWord(
                        values.folded(number), Folding.fold(query.within().get()));
    }
}
