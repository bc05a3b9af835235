package dev.dateline.search.lucene.calendar;

import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.date.bucket.DateBucket;
import dev.dateline.search.Timeline;
import dev.dateline.search.Timeline.CountedBucket;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts documents by bucket, each document at most once per bucket. */
final class BucketCounts implements BucketLocator.BucketConsumer {

    private final List<DateBucket> buckets;
    private final BucketLocator locator;
    private final DocumentCounter certain;
    private final DocumentCounter possible;
    private long wider;
    private long open;
    private long yearless;
    private long undated;

    /** @param buckets the buckets to count in; null if there are none */
    BucketCounts(BucketSequence buckets) {
        this.buckets = buckets == null ? List.of() : buckets.all();
        this.locator = new BucketLocator(buckets);
        this.certain = new DocumentCounter(this.buckets.size());
        this.possible = new DocumentCounter(this.buckets.size());
    }

    /** Counts per bucket and tracks which buckets the current document has been counted in. */
    private static final class DocumentCounter {

        private final long[] counts;
        private final long[] lastDocument;
        private long document;
        private boolean hasCounted;

        DocumentCounter(int size) {
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
                locator.locate(dates, role, document, at, this);
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

    @Override
    public void acceptPossible(int from, int to) {
        for (int bucket = from; bucket <= to; bucket++) {
            possible.count(bucket);
        }
    }

    @Override
    public void acceptCertain(int bucket) {
        certain.count(bucket);
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
