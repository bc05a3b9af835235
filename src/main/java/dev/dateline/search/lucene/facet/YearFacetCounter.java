package dev.dateline.search.lucene.facet;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.YearBucket;
import dev.dateline.search.FacetValue;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.YearRangeCodec;
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
 * Counts years or decades by overlap: the date of a century counts in each of its decades. An open end counts as far as
 * the known ends of the other dates reach.
 */
final class YearFacetCounter implements FacetCounter {

    private static final Comparator<FacetValue> BEST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed();
    private static final int MAX_SCANNED_BUCKETS = 100_000;

    private static final long[] NO_RANGES = {};

    private final FacetRequest query;
    private final YearBucket bucket;
    private final CoverageCounter coverage = new CoverageCounter();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    YearFacetCounter(FacetRequest query) {
        this.query = query;
        this.bucket = query.yearBucket().orElseThrow();
    }

    @Override
    public LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException {
        List<SortedNumericDocValues> roles = new ArrayList<>();
        for (DateField role : query.roles()) {
            roles.add(DocValues.getSortedNumeric(context.reader(), IndexFields.years(role)));
        }
        return doc -> {
            long[] ranges = NO_RANGES;
            for (SortedNumericDocValues role : roles) {
                if (role.advanceExact(doc)) {
                    int known = ranges.length;
                    ranges = Arrays.copyOf(ranges, known + role.docValueCount());
                    for (int i = known; i < ranges.length; i++) {
                        ranges[i] = toBuckets(role.nextValue());
                    }
                }
            }
            if (ranges.length == 1) {
                countRange(ranges[0]); // the common case
            } else if (ranges.length > 1) {
                YearRangeCodec.merge(Arrays.stream(ranges).boxed().toList()).forEach(this::countRange);
            }
        };
    }

    private long toBuckets(long range) {
        int from = YearRangeCodec.decodeFirst(range);
        int to = YearRangeCodec.decodeLast(range);
        return YearRangeCodec.encode(
                from == YearRangeCodec.OPEN_START ? from : (int) bucket.bucketOf(from),
                to == YearRangeCodec.OPEN_END ? to : (int) bucket.bucketOf(to));
    }

    private void countRange(long range) {
        int from = YearRangeCodec.decodeFirst(range);
        int to = YearRangeCodec.decodeLast(range);
        coverage.add(from, to);
        if (from != YearRangeCodec.OPEN_START) {
            first = Math.min(first, from);
            last = Math.max(last, from);
        }
        if (to != YearRangeCodec.OPEN_END) {
            first = Math.min(first, to);
            last = Math.max(last, to);
        }
    }

    @Override
    public List<FacetValue> topValues() {
        List<FacetValue> best = new ArrayList<>();
        for (CoverageCounter.CoveredRange step : coverage.ranges(first, last)) {
            int taken = 0;
            long end = Math.min(step.last(), step.first() + MAX_SCANNED_BUCKETS);
            for (long at = step.first(); at <= end && taken < query.size(); at++) {
                if (isIncluded(at)) {
                    best.add(facetValue(at, step.count()));
                    taken++;
                }
            }
        }
        best.sort(BEST_FIRST); // stable: of equal counts the earlier comes first
        List<FacetValue> listed = new ArrayList<>(best.subList(0, Math.min(best.size(), query.size())));
        addSelected(listed);
        listed.sort(BEST_FIRST);
        return listed;
    }

    private void addSelected(List<FacetValue> listed) {
        Set<String> missing = new LinkedHashSet<>(query.selected());
        listed.forEach(value -> missing.remove(value.value()));
        for (String value : missing) {
            long at = bucket.bucketOf(EpochDays.year(Edtf.parse(value).days().first()));
            FacetValue known = facetValue(at, coverage.countAt(at));
            listed.add(new FacetValue(value, known.label(), known.count(), true));
        }
    }

    private FacetValue facetValue(long at, long count) {
        String edtf = bucket.edtf(at);
        return new FacetValue(edtf, bucket.label(at), count, query.selected().contains(edtf));
    }

    private boolean isIncluded(long at) {
        return query.within().isEmpty()
                || bucket.edtf(at).startsWith(query.within().get())
                || bucket.label(at).startsWith(query.within().get());
    }
}
