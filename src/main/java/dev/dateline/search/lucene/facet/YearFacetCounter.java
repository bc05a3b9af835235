package dev.dateline.search.lucene.facet;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.FacetRequest.YearBucket;
import dev.dateline.search.FacetValue;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.YearRangeCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * Counts years or decades by overlap: the date of a century counts in each of its decades. An open end counts as far as
 * the known ends of the other dates reach.
 */
final class YearFacetCounter implements FacetCounter {

    /**
     * A year or decade.
     *
     * @param number its number, as in {@link YearBucket#bucketOf}
     * @param count the number of articles that overlap it
     * @param value its EDTF, or the selected value that stands for it
     */
    private record PeriodCount(long number, long count, String value) {}

    private static final Comparator<PeriodCount> BY_TIME = Comparator.comparingLong(PeriodCount::number);
    private static final Comparator<PeriodCount> BY_COUNT =
            Comparator.comparingLong(PeriodCount::count).reversed().thenComparing(BY_TIME);
    private static final int MAX_SCANNED_BUCKETS = 100_000;

    private static final long[] NO_RANGES = {};

    private final FacetRequest query;
    private final YearBucket bucket;
    private final CoverageCounter coverage = new CoverageCounter();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long articlesWithValue;

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
            articlesWithValue += ranges.length > 0 ? 1 : 0;
            for (long range : ranges) {
                extendKnownYears(range);
            }
            if (ranges.length == 1) {
                cover(ranges[0]); // the common case
            } else if (ranges.length > 1) {
                YearRangeCodec.merge(Arrays.stream(ranges).boxed().toList()).forEach(this::cover);
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

    private void cover(long range) {
        coverage.add(YearRangeCodec.decodeFirst(range), YearRangeCodec.decodeLast(range));
    }

    private void extendKnownYears(long range) {
        int from = YearRangeCodec.decodeFirst(range);
        int to = YearRangeCodec.decodeLast(range);
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
    public FacetCounts result(long total) {
        boolean firstInTime = query.order().filter(Order.VALUE::equals).isPresent();
        List<PeriodCount> best = new ArrayList<>();
        long distinct = 0;
        for (CoverageCounter.CoveredRange step : coverage.ranges(first, last)) {
            distinct += step.last() - step.first() + 1;
            int taken = 0;
            long end = Math.min(step.last(), step.first() + MAX_SCANNED_BUCKETS);
            for (long at = step.first(); at <= end && taken < query.size(); at++) {
                if (isIncluded(at)) {
                    best.add(new PeriodCount(at, step.count(), bucket.edtf(at)));
                    taken++;
                }
            }
        }
        best.sort(firstInTime ? BY_TIME : BY_COUNT);
        List<PeriodCount> listed = new ArrayList<>(best.subList(0, Math.min(best.size(), query.size())));
        addSelected(listed);
        listed.sort(query.order().filter(Order.COUNT::equals).isPresent() ? BY_COUNT : BY_TIME);
        return new FacetCounts(listed.stream().map(this::facetValue).toList(), distinct, total - articlesWithValue);
    }

    private void addSelected(List<PeriodCount> listed) {
        for (String value : query.selected()) {
            if (listed.stream().noneMatch(known -> known.value().equals(value))) {
                long at =
                        bucket.bucketOf(EpochDays.year(Edtf.parse(value).days().first()));
                listed.add(new PeriodCount(at, coverage.countAt(at), value));
            }
        }
    }

    private FacetValue facetValue(PeriodCount counted) {
        boolean isSelected = query.selected().contains(counted.value());
        return new FacetValue(counted.value(), bucket.label(counted.number()), counted.count(), isSelected);
    }

    private boolean isIncluded(long at) {
        return query.within().isEmpty()
                || bucket.edtf(at).startsWith(query.within().get())
                || bucket.label(at).startsWith(query.within().get());
    }
}
