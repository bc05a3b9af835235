package dev.dateline.search.lucene.core;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The global ordinals of the exact values of a field in an index: numbers from 0 in the order of the normalized values,
 * so that spellings of one value are adjacent. Expensive to build, and valid for one reader only.
 */
public final class FacetOrdinals {

    private static final char SPELLING_SEPARATOR = '\0';
    private static final int MAX_CACHED_SPELLINGS = 1000; // the most frequent values are requested again and again
    private static final int SPELLING_BYTES = 300; // an estimate per cached spelling
    private static final int LEAF_BYTES = 8192; // the buffers of a term dictionary

    private final OrdinalMap ordinals;
    private final List<SortedSetDocValues> leaves;
    private final BitSet sameAsPrevious = new BitSet();
    private final Map<Integer, String> spellings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > MAX_CACHED_SPELLINGS;
        }
    };

    private FacetOrdinals(OrdinalMap ordinals, List<SortedSetDocValues> leaves) throws IOException {
        this.ordinals = ordinals;
        this.leaves = leaves;
        String previous = null;
        for (int number = 0; number < size(); number++) {
            String value = normalized(number);
            sameAsPrevious.set(number, value.equals(previous));
            previous = value;
        }
    }

    /** Returns a value as it is indexed: the normalized form comes first, so that values are found and sorted by it. */
    public static String term(String spelling) {
        return KeywordNormalizer.normalize(spelling) + SPELLING_SEPARATOR + spelling;
    }

    /** Returns what all terms of a normalized value begin with, and those of no other. */
    public static String termPrefix(String normalized) {
        return normalized + SPELLING_SEPARATOR;
    }

    static FacetOrdinals open(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> contexts = isIndexed(reader, field) ? reader.leaves() : List.of();
        SortedSetDocValues[] leaves = new SortedSetDocValues[contexts.size()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = DocValues.getSortedSet(contexts.get(i).reader(), IndexFields.facet(field));
        }
        return new FacetOrdinals(OrdinalMap.build(null, leaves, PackedInts.DEFAULT), List.of(leaves));
    }

    /** Returns whether some article has the field. Clients may invent names, so an unknown field must be cheap. */
    private static boolean isIndexed(IndexReader reader, String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(IndexFields.facet(field)) != null);
    }

    /** Returns an estimate of the memory used, in bytes, assuming that the cache of spellings is full. */
    long bytesUsed() {
        long cached = (long) Math.min(size(), MAX_CACHED_SPELLINGS) * SPELLING_BYTES;
        return ordinals.ramBytesUsed() + sameAsPrevious.size() / 8 + cached + (long) leaves.size() * LEAF_BYTES;
    }

    /** Returns the number of ordinals, that is, of distinct spellings. */
    public int size() {
        return (int) ordinals.getValueCount();
    }

    /** Returns the map from the ordinals of a segment to global ordinals. */
    public LongValues globalOrdinals(LeafReaderContext leaf) {
        return leaves.isEmpty() ? LongValues.ZEROES : ordinals.getGlobalOrds(leaf.ord);
    }

    /** Returns whether this ordinal is another spelling of the value of the previous one. */
    public boolean isSameAsPrevious(int number) {
        return sameAsPrevious.get(number);
    }

    /** Returns the normalized value of an ordinal. */
    public String normalized(int number) throws IOException {
        String term = term(number);
        return term.substring(0, term.indexOf(SPELLING_SEPARATOR));
    }

    /** Returns the value of an ordinal as it is spelled in articles. */
    public synchronized String spelling(int number) throws IOException {
        String known = spellings.get(number);
        if (known == null) {
            String term = term(number);
            known = term.substring(term.indexOf(SPELLING_SEPARATOR) + 1);
            spellings.put(number, known);
        }
        return known;
    }

    /**
     * Returns the first ordinal whose term is not less than a prefix and what follows it; {@link #size} when there is
     * none.
     */
    public int lowerBound(BytesRef prefix, BytesRef more) throws IOException {
        BytesRefBuilder bound = new BytesRefBuilder();
        bound.append(prefix);
        bound.append(more);
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (new BytesRef(term(middle)).compareTo(bound.get()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Reads a term. Synchronized, since requests share the dictionaries, which have a read position. */
    private synchronized String term(int number) throws IOException {
        SortedSetDocValues leaf = leaves.get(ordinals.getFirstSegmentNumber(number));
        return leaf.lookupOrd(ordinals.getFirstSegmentOrd(number)).utf8ToString();
    }
}
