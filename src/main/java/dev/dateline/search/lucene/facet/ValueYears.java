package dev.dateline.search.lucene.facet;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.FacetRequest.YearBucket;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.document.YearRangeCodec;
import dev.dateline.search.lucene.facet.ValueCounts.CountedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/** The first and the last year of the dates of the articles that have a value. Open ends are ignored. */
final class ValueYears {

    private final String field;
    private final FacetOrdinals values;
    private final Map<Long, Integer> indexByOrdinal = new HashMap<>();
    private final long[] first;
    private final long[] last;

    /** @param countedValues the values whose years are wanted */
    ValueYears(String field, FacetOrdinals values, List<CountedValue> countedValues) {
        this.field = field;
        this.values = values;
        this.first = new long[countedValues.size()];
        this.last = new long[countedValues.size()];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int i = 0; i < countedValues.size(); i++) {
            for (long ordinal = countedValues.get(i).first();
                    ordinal < countedValues.get(i).next();
                    ordinal++) {
                indexByOrdinal.put(ordinal, i);
            }
        }
    }

    /** Returns what reads the years of the documents of a segment. */
    MatchingDocs.DocConsumer leafReader(LeafReaderContext segment, Collection<DateField> roles) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(segment.reader(), IndexFields.facet(field));
        LongValues ordinals = values.globalOrdinals(segment);
        List<SortedNumericDocValues> years = new ArrayList<>();
        for (DateField role : roles) {
            years.add(DocValues.getSortedNumeric(segment.reader(), IndexFields.years(role)));
        }
        return document -> {
            if (!of.advanceExact(document)) {
                return;
            }
            long[] span = null; // most documents have no wanted value
            for (int i = 0; i < of.docValueCount(); i++) {
                Integer index = indexByOrdinal.get(ordinals.get(of.nextOrd()));
                if (index != null) {
                    span = span == null ? span(years, document) : span;
                    first[index] = Math.min(first[index], span[0]);
                    last[index] = Math.max(last[index], span[1]);
                }
            }
        };
    }

    private static long[] span(List<SortedNumericDocValues> roles, int document) throws IOException {
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        for (SortedNumericDocValues role : roles) {
            if (role.advanceExact(document)) {
                for (int i = 0; i < role.docValueCount(); i++) {
                    long range = role.nextValue();
                    add(span, YearRangeCodec.decodeFirst(range), YearRangeCodec.OPEN_START);
                    add(span, YearRangeCodec.decodeLast(range), YearRangeCodec.OPEN_END);
                }
            }
        }
        return span;
    }

    private static void add(long[] span, int year, int open) {
        if (year != open) {
            span[0] = Math.min(span[0], year);
            span[1] = Math.max(span[1], year);
        }
    }

    /** Returns the first year of a value as EDTF; null when no date of it has a known end. */
    String first(int index) {
        return first[index] == Long.MAX_VALUE ? null : YearBucket.YEAR.edtf(first[index]);
    }

    /** Returns the last year of a value as EDTF; null when no date of it has a known end. */
    String last(int index) {
        return last[index] == Long.MIN_VALUE ? null : YearBucket.YEAR.edtf(last[index]);
    }
}
