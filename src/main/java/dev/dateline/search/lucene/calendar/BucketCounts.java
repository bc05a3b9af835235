package dev.dateline.search.lucene.calendar;

import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.Edtf;
import dev.dateline.date.bucket.Buckets;
import dev.dateline.date.bucket.DateBucket;
import dev.dateline.search.Timeline;
import dev.dateline.search.Timeline.CountedBucket;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts documents by bucket, each document at most once per bucket. */
final class BucketCounts {

    private static final int MAX_CACHED = 5000;

    private final List<DateBucket> buckets;
    private final Buckets bucketIndex;
    private final DayRange span;
    private final BucketCounter certain;
    private final BucketCounter possible;
    private final Map<String, BitSet> overlapCache = new HashMap<>();
    private long wider;
    private long open;
    private long yearless;
    private long undated;

    /** @param buckets the buckets to count in; null if there are none */
    BucketCounts(Buckets buckets) {
        this.buckets = buckets == null ? List.of() : buckets.all();
        this.bucketIndex = buckets;
        this.span = buckets == null ? null : buckets.days();
        this.certain = new BucketCounter(this.buckets.size());
        this.possible = new BucketCounter(this.buckets.size());
    }

    /** Counts per bucket and tracks which buckets the current document has been counted in. */
    private static final class BucketCounter {

        private final long[] counts;
        private final long[] lastDocument;
        private long document;
        private boolean hasCounted;

        BucketCounter(int size) {
            counts = new long[size];
            lastDocument = new long[size];
        }

        void nextDocument() {
            document++;
            hasCounted = false;
        }

        void count(int bucket) {
            hasCounted = true;
            if (lastDocument[bucket] != document) {
                lastDocument[bucket] = document;
                counts[bucket]++;
            }
        }
    }

    void add(int document, List<RoleDateValues> roles) throws IOException {
        certain.nextDocument();
        possible.nextDocument();
        boolean hasValue = false;
        boolean hasYear = false;
        boolean isOpen = false;
        for (RoleDateValues role : roles) {
            DateDocValuesCodec dates = role.of(document);
            for (int at = 0; dates != null && dates.nextValue(); at++) {
                hasValue = true;
                hasYear |= !dates.isYearless();
                isOpen |= dates.isOpen();
                count(dates, role, document, at);
            }
        }
        if (!hasValue) {
            undated++;
        } else if (!hasYear) {
            yearless++;
        } else if (isOpen) {
            open++;
        } else if (possible.hasCounted && !certain.hasCounted) {
            wider++;
        }
    }

    private void count(DateDocValuesCodec value, RoleDateValues role, int document, int at) throws IOException {
        long first = DayRange.MAX;
        long last = DayRange.MIN;
        while (value.nextPart()) {
            first = Math.min(first, value.first());
            last = Math.max(last, value.last());
            if (span != null && value.first() <= span.last() && span.first() <= value.last()) {
                countPart(value, value.isSymbolic() ? overlappingBuckets(role.edtf(document, at)) : null);
            }
        }
        boolean isInside = span != null && span.first() <= first && last <= span.last() && first <= last;
        if (isInside && !value.isUnknown() && bucketIndex.at(first) == bucketIndex.at(last)) {
            certain.count(bucketIndex.at(first));
        }
    }

    /**
     * Returns the buckets that a symbolic date (of very many ranges) overlaps. Each bucket has to be tested, so that
     * the result is cached: such dates tend to be repeated.
     */
    private BitSet overlappingBuckets(String text) {
        if (overlapCache.size() > MAX_CACHED) {
            overlapCache.clear();
        }
        return overlapCache.computeIfAbsent(text, unknown -> {
            DaySet days = Edtf.parse(text).days();
            BitSet overlapped = new BitSet(buckets.size());
            for (int bucket = 0; bucket < buckets.size(); bucket++) {
                overlapped.set(bucket, days.overlaps(buckets.get(bucket).days()));
            }
            return overlapped;
        });
    }

    private void countPart(DateDocValuesCodec part, BitSet overlapped) {
        int from = bucketIndex.at(Math.max(part.first(), span.first()));
        int to = bucketIndex.at(Math.min(part.last(), span.last()));
        for (int bucket = from; bucket <= to; bucket++) {
            if (overlapped == null || overlapped.get(bucket)) {
                possible.count(bucket);
            }
        }
    }

    List<CountedBucket> buckets() {
        List<CountedBucket> countedBuckets = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            countedBuckets.add(new CountedBucket(buckets.get(i), certain.counts[i], possible.counts[i]));
        }
        return countedBuckets;
    }

    Timeline.RemainderCounts remainder() {
        return new Timeline.RemainderCounts(wider, open, yearless, undated);
    }
}
