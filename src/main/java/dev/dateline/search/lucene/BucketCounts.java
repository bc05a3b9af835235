package dev.dateline.search.lucene;

import dev.dateline.date.Buckets;
import dev.dateline.date.DateBucket;
import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.Edtf;
import dev.dateline.search.Timeline;
import dev.dateline.search.Timeline.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts documents in buckets, each once a bucket. */
final class BucketCounts {

    private static final int MAX_KEPT = 5000;

    private final List<DateBucket> buckets;
    private final Buckets arithmetic;
    private final DayRange span;
    private final Tally certain;
    private final Tally possible;
    private final Map<String, BitSet> symbolic = new HashMap<>();
    private long wider;
    private long open;
    private long yearless;
    private long undated;

    /** @param arithmetic which bucket a day is in; null when there is no bucket */
    BucketCounts(Buckets arithmetic) {
        this.buckets = arithmetic == null ? List.of() : arithmetic.all();
        this.arithmetic = arithmetic;
        this.span = arithmetic == null ? null : arithmetic.days();
        this.certain = new Tally(buckets.size());
        this.possible = new Tally(buckets.size());
    }

    /** Counts by bucket, and knows which buckets the present document has been counted in. */
    private static final class Tally {

        private final long[] counts;
        private final long[] countedFor;
        private long document;
        private boolean any;

        Tally(int size) {
            counts = new long[size];
            countedFor = new long[size];
        }

        void begin() {
            document++;
            any = false;
        }

        void count(int bucket) {
            any = true;
            if (countedFor[bucket] != document) {
                countedFor[bucket] = document;
                counts[bucket]++;
            }
        }
    }

    void add(int document, List<DatesOfRole> roles) throws IOException {
        certain.begin();
        possible.begin();
        boolean hasValue = false;
        boolean hasYear = false;
        boolean isOpen = false;
        for (DatesOfRole role : roles) {
            DateParts dates = role.of(document);
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
        } else if (possible.any && !certain.any) {
            wider++;
        }
    }

    private void count(DateParts value, DatesOfRole role, int document, int at) throws IOException {
        long first = DayRange.MAX;
        long last = DayRange.MIN;
        while (value.nextPart()) {
            first = Math.min(first, value.first());
            last = Math.max(last, value.last());
            if (span != null && value.first() <= span.last() && span.first() <= value.last()) {
                countPart(value, value.isSymbolic() ? overlapped(role.text(document, at)) : null);
            }
        }
        boolean isInside = span != null && span.first() <= first && last <= span.last() && first <= last;
        if (isInside && !value.isUnknown() && arithmetic.at(first) == arithmetic.at(last)) {
            certain.count(arithmetic.at(first));
        }
    }

    /**
     * A value of very many ranges costs a look at each bucket, so that is kept: where there is one there may be more.
     */
    private BitSet overlapped(String text) {
        if (symbolic.size() > MAX_KEPT) {
            symbolic.clear();
        }
        return symbolic.computeIfAbsent(text, unknown -> {
            DaySet days = Edtf.parse(text).days();
            BitSet overlapped = new BitSet(buckets.size());
            for (int bucket = 0; bucket < buckets.size(); bucket++) {
                overlapped.set(bucket, days.overlaps(buckets.get(bucket).days()));
            }
            return overlapped;
        });
    }

    private void countPart(DateParts part, BitSet overlapped) {
        int from = arithmetic.at(Math.max(part.first(), span.first()));
        int to = arithmetic.at(Math.min(part.last(), span.last()));
        for (int bucket = from; bucket <= to; bucket++) {
            if (overlapped == null || overlapped.get(bucket)) {
                possible.count(bucket);
            }
        }
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            bars.add(new Bar(buckets.get(i), certain.counts[i], possible.counts[i]));
        }
        return bars;
    }

    Timeline.Counts others() {
        return new Timeline.Counts(wider, open, yearless, undated);
    }
}
