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
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The exact values that a field has in a whole index, as numbers from 0 on in the order of their folded form, so that
 * spellings of one value follow each other. Costly to make, and good for as long as the index stands still.
 */
public final class FacetOrdinals {

    private static final char SPELLING_SEPARATOR = '\0';
    private static final int MAX_CACHED_SPELLINGS = 1000; // the same few are the most frequent again and again
    private static final int SPELLING_BYTES = 300;
    private static final int LEAF_BYTES = 8192; // buffers of a dictionary

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
        String before = null;
        for (int number = 0; number < size(); number++) {
            String folded = normalized(number);
            sameAsPrevious.set(number, folded.equals(before));
            before = folded;
        }
    }

    /** A value as it is kept: its folded form first, so that it is found and sorted by that. */
    public static String term(String spelling) {
        return KeywordNormalizer.normalize(spelling) + SPELLING_SEPARATOR + spelling;
    }

    static FacetOrdinals open(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> contexts = isIndexed(reader, field) ? reader.leaves() : List.of();
        SortedSetDocValues[] leaves = new SortedSetDocValues[contexts.size()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = DocValues.getSortedSet(contexts.get(i).reader(), IndexFields.facet(field));
        }
        return new FacetOrdinals(OrdinalMap.build(null, leaves, PackedInts.DEFAULT), List.of(leaves));
    }

    /** A field that no article has costs no more than this look, since clients may make names up. */
    private static boolean isIndexed(IndexReader reader, String field) {
        return reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(IndexFields.facet(field)) != null);
    }

    /** How much memory this takes, roughly, with the spellings that may come to be held ready. */
    long bytesUsed() {
        long spelled = (long) Math.min(size(), MAX_CACHED_SPELLINGS) * SPELLING_BYTES;
        return ordinals.ramBytesUsed() + sameAsPrevious.size() / 8 + spelled + (long) leaves.size() * LEAF_BYTES;
    }

    public int size() {
        return (int) ordinals.getValueCount();
    }

    /** The numbers of the values of a segment. */
    public LongValues globalOrdinals(LeafReaderContext leaf) {
        return leaves.isEmpty() ? LongValues.ZEROES : ordinals.getGlobalOrds(leaf.ord);
    }

    /** Whether this is another spelling of the value before. */
    public boolean isSameAsPrevious(int number) {
        return sameAsPrevious.get(number);
    }

    public String normalized(int number) throws IOException {
        String term = term(number);
        return term.substring(0, term.indexOf(SPELLING_SEPARATOR));
    }

    public synchronized String spelling(int number) throws IOException {
        String known = spellings.get(number);
        if (known == null) {
            String term = term(number);
            known = term.substring(term.indexOf(SPELLING_SEPARATOR) + 1);
            spellings.put(number, known);
        }
        return known;
    }

    /** Dictionaries are read at one place at a time, and requests share them. */
    private synchronized String term(int number) throws IOException {
        SortedSetDocValues leaf = leaves.get(ordinals.getFirstSegmentNumber(number));
        return leaf.lookupOrd(ordinals.getFirstSegmentOrd(number)).utf8ToString();
    }
}
