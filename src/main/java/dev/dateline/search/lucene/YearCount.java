package dev.dateline.search.lucene;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetQuery;
import dev.dateline.search.FacetQuery.Span;
import dev.dateline.search.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * Counts years or decades by overlap: a date of a century counts in each of its decades. What is open counts as far as
 * the known ends of the other dates reach.
 */
final class YearCount implements FacetCount {

    private static final Comparator<FacetValue> BEST =
            Comparator.comparingLong(FacetValue::count).reversed();
    private static final int MOST_LOOKED_AT = 100_000;

    private static final long[] NONE = {};

    private final FacetQuery query;
    private final Span span;
    private final Steps steps = new Steps();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    YearCount(FacetQuery query) {
        this.query = query;
        this.span = query.span().orElseThrow();
    }

    @Override
    public Leaf leaf(LeafReaderContext context) throws IOException {
        List<SortedNumericDocValues> roles = new ArrayList<>();
        for (DateField role : query.roles()) {
            roles.add(DocValues.getSortedNumeric(context.reader(), Names.years(role)));
        }
        return doc -> {
            long[] runs = NONE;
            for (SortedNumericDocValues role : roles) {
                if (role.advanceExact(doc)) {
                    int known = runs.length;
                    runs = Arrays.copyOf(runs, known + role.docValueCount());
                    for (int i = known; i < runs.length; i++) {
                        runs[i] = spans(role.nextValue());
                    }
                }
            }
            if (runs.length == 1) {
                count(runs[0]); // as most have
            } else if (runs.length > 1) {
                YearRuns.merged(Arrays.stream(runs).boxed().toList()).forEach(this::count);
            }
        };
    }

    private long spans(long run) {
        int from = YearRuns.first(run);
        int to = YearRuns.last(run);
        return YearRuns.run(
                from == YearRuns.OPEN_START ? from : (int) span.of(from),
                to == YearRuns.OPEN_END ? to : (int) span.of(to));
    }

    private void count(long run) {
        int from = YearRuns.first(run);
        int to = YearRuns.last(run);
        steps.add(from, to);
        if (from != YearRuns.OPEN_START) {
            first = Math.min(first, from);
            last = Math.max(last, from);
        }
        if (to != YearRuns.OPEN_END) {
            first = Math.min(first, to);
            last = Math.max(last, to);
        }
    }

    @Override
    public List<FacetValue> values() {
        List<FacetValue> best = new ArrayList<>();
        for (Steps.Step step : steps.all(first, last)) {
            int taken = 0;
            long end = Math.min(step.last(), step.first() + MOST_LOOKED_AT);
            for (long at = step.first(); at <= end && taken < query.size(); at++) {
                if (isWanted(at)) {
                    best.add(value(at, step.count()));
                    taken++;
                }
            }
        }
        best.sort(BEST); // stable: of equals the earlier first
        List<FacetValue> listed = new ArrayList<>(best.subList(0, Math.min(best.size(), query.size())));
        addSelected(listed);
        listed.sort(BEST);
        return listed;
    }

    private void addSelected(List<FacetValue> listed) {
        Set<String> missing = new LinkedHashSet<>(query.selected());
        listed.forEach(value -> missing.remove(value.value()));
        for (String value : missing) {
            long at = span.of(EpochDays.year(Edtf.parse(value).days().first()));
            FacetValue known = value(at, steps.at(at));
            listed.add(new FacetValue(value, known.label(), known.count(), true));
        }
    }

    private FacetValue value(long at, long count) {
        String edtf = span.edtf(at);
        return new FacetValue(edtf, span.label(at), count, query.selected().contains(edtf));
    }

    private boolean isWanted(long at) {
        return query.within().isEmpty()
                || span.edtf(at).startsWith(query.within().get())
                || span.label(at).startsWith(query.within().get());
    }
}
