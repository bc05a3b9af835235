package dev.dateline.search.lucene.calendar;

import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** The buckets that the dates of one document overlap and lie in, and the number of documents without dates. */
final class AxisBuckets implements BucketLocator.BucketConsumer {

    private final BucketLocator locator;
    private final BitSet possible = new BitSet();
    private final BitSet certain = new BitSet();
    private long undated;

    /** @param buckets the buckets of the axis; null if there are none */
    AxisBuckets(BucketSequence buckets) {
        this.locator = new BucketLocator(buckets);
    }

    /** Reads the buckets of a document, in place of those of the one before. */
    void read(int document, List<RoleDateValues> roles) throws IOException {
        possible.clear();
        certain.clear();
        boolean hasValue = false;
        for (RoleDateValues role : roles) {
            DateDocValuesCodec dates = role.of(document);
            for (int at = 0; dates != null && dates.nextValue(); at++) {
                hasValue = true;
                locator.locate(dates, role, document, at, this);
            }
        }
        undated += hasValue ? 0 : 1;
    }

    @Override
    public void acceptPossible(int from, int to) {
        possible.set(from, to + 1);
    }

    @Override
    public void acceptCertain(int bucket) {
        certain.set(bucket);
    }

    /** Returns the buckets that a date of the document overlaps. */
    BitSet possible() {
        return possible;
    }

    /** Returns the buckets that a date of the document lies in. */
    BitSet certain() {
        return certain;
    }

    /** Returns how many of the documents read have no date in the role. */
    long undated() {
        return undated;
    }
}
