package dev.dateline.search.lucene.suggest;

import dev.dateline.search.lucene.core.IndexFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The values of a segment, keyed by the prefixes that they can be completed from, with their document frequencies. Held
 * in memory, about 30 bytes per entry, so that the most frequent of very many values with a short prefix are found
 * fast.
 */
final class CompletionDictionary {

    private static final int BLOCK_SIZE = 64;

    private byte[] bytes = {};
    private int[] ends = {};
    private int[] counts = {};
    private int[] blockMaxima = {}; // the greatest count in each block of terms
    private int size;

    /** Accepts a term with the requested prefix. */
    interface ValueConsumer {
        void accept(BytesRef term, int count);
    }

    CompletionDictionary(LeafReader segment) throws IOException {
        Terms terms = segment.terms(IndexFields.COMPLETION);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                add(term, all.docFreq());
            }
        }
        bytes = Arrays.copyOf(bytes, startOffset(size));
        ends = Arrays.copyOf(ends, size);
        counts = Arrays.copyOf(counts, size);
        blockMaxima = new int[(size + BLOCK_SIZE - 1) / BLOCK_SIZE];
        for (int i = 0; i < size; i++) {
            blockMaxima[i / BLOCK_SIZE] = Math.max(blockMaxima[i / BLOCK_SIZE], counts[i]);
        }
    }

    private void add(BytesRef term, int count) {
        int end = startOffset(size) + term.length;
        bytes = ArrayUtil.grow(bytes, end);
        ends = ArrayUtil.grow(ends, size + 1);
        counts = ArrayUtil.grow(counts, size + 1);
        System.arraycopy(term.bytes, term.offset, bytes, startOffset(size), term.length);
        ends[size] = end;
        counts[size] = count;
        size++;
    }

    private int startOffset(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /**
     * Passes the most frequent terms with a prefix to the consumer, in no particular order. Deleted documents are
     * counted, too.
     *
     * @return the greatest count that a term not passed may have; 0 if all terms were passed
     */
    int forEachTop(BytesRef prefix, int limit, ValueConsumer consumer) {
        int to = lowerBound(prefix, true);
        PriorityQueue<Integer> best = new PriorityQueue<>(Comparator.comparingInt(number -> counts[number]));
        int least = 0;
        for (int i = lowerBound(prefix, false); i < to; i++) {
            if (i % BLOCK_SIZE == 0 && blockMaxima[i / BLOCK_SIZE] <= least) {
                i += BLOCK_SIZE - 1;
            } else if (counts[i] > least) {
                best.add(i);
                if (best.size() > limit) {
                    best.poll();
                    least = counts[best.peek()];
                }
            }
        }
        best.forEach(number -> consumer.accept(
                new BytesRef(bytes, startOffset(number), ends[number] - startOffset(number)), counts[number]));
        return least;
    }

    /**
     * Returns the index of the first term with the prefix or, if {@code after}, of the first term after those with the
     * prefix.
     */
    private int lowerBound(BytesRef prefix, boolean after) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int from = startOffset(middle);
            int to = Math.min(ends[middle], from + prefix.length);
            int order =
                    Arrays.compareUnsigned(bytes, from, to, prefix.bytes, prefix.offset, prefix.offset + prefix.length);
            if (order < 0 || (order == 0 && after)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
