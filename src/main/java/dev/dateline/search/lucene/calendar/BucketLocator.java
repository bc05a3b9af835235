package dev.dateline.search.lucene.calendar;

import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.Edtf;
import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds the buckets that a date overlaps, and the one that it lies in. */
final class BucketLocator {

    private static final int MAX_CACHED_DATES = 5000;

    private final BucketSequence buckets;
    private final DayRange span;
    private final Map<String, BitSet> overlapCache = new HashMap<>();

    /** @param buckets the buckets to find; null if there are none */
    BucketLocator(BucketSequence buckets) {
        this.buckets = buckets;
        this.span = buckets == null ? null : buckets.days();
    }

    /** Receives the buckets of a date. The same bucket may be passed several times. */
    interface BucketConsumer {
        /** Accepts buckets that the date overlaps, both inclusive. */
        void acceptPossible(int from, int to);

        /** Accepts the bucket that the whole date lies in. */
        void acceptCertain(int bucket);
    }

    /**
     * Passes on the buckets of a date.
     *
     * @param at the position of the date among those of the document
     */
    void locate(DateDocValuesCodec value, RoleDateValues role, int document, int at, BucketConsumer consumer)
            throws IOException {
        long first = DayRange.MAX;
        long last = DayRange.MIN;
        while (value.nextPart()) {
            first = Math.min(first, value.first());
            last = Math.max(last, value.last());
            if (span != null && value.first() <= span.last() && span.first() <= value.last()) {
                int from = buckets.at(Math.max(value.first(), span.first()));
                int to = buckets.at(Math.min(value.last(), span.last()));
                if (value.isSymbolic()) {
                    acceptRuns(overlappingBuckets(role.edtf(document, at)), from, to, consumer);
                } else {
                    consumer.acceptPossible(from, to);
                }
            }
        }
        boolean isInside = span != null && span.first() <= first && last <= span.last() && first <= last;
        if (isInside && !value.isUnknown() && buckets.at(first) == buckets.at(last)) {
            consumer.acceptCertain(buckets.at(first));
        }
    }

    private static void acceptRuns(BitSet overlapped, int from, int to, BucketConsumer consumer) {
        int first = overlapped.nextSetBit(from);
        while (first >= 0 && first <= to) {
            int end = overlapped.nextClearBit(first);
            consumer.acceptPossible(first, Math.min(end - 1, to));
            first = overlapped.nextSetBit(end);
        }
    }

    /**
     * Returns the buckets that a symbolic date (of very many ranges) overlaps. Each bucket has to be tested, so that
     * the result is cached: such dates tend to be repeated.
     */
    private BitSet overlappingBuckets(String text) {
        if (overlapCache.size() > MAX_CACHED_DATES) {
            overlapCache.clear();
        }
        return overlapCache.computeIfAbsent(text, unknown -> {
            DaySet days = Edtf.parse(text).days();
            BitSet overlapped = new BitSet(buckets.size());
            for (int bucket = 0; bucket < buckets.size(); bucket++) {
                overlapped.set(bucket, days.overlaps(buckets.bucket(bucket).days()));
            }
            return overlapped;
        });
    }
}
