package dev.dateline.search.lucene.facet;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.text.LanguageTag;
import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * The number of articles that have each value of a field. The memory used depends on the number of values in the index
 * and not on the articles.
 */
public final class ValueCounts {

    private final String field;
    private final FacetOrdinals values;
    private final int[] counts;
    private final boolean isLanguage;
    private long articlesWithValue;

    /**
     * A value in all its spellings, whose ordinals are adjacent.
     *
     * @param first the ordinal of its first spelling
     * @param usual the ordinal of its most frequent spelling
     * @param next the ordinal after that of its last spelling
     * @param count the number of articles that have it
     */
    public record CountedValue(int first, int usual, int next, int count) {

        static final Comparator<CountedValue> BY_VALUE = Comparator.comparingInt(CountedValue::first);

        /** The most frequent first. */
        public static final Comparator<CountedValue> BY_COUNT =
                Comparator.comparingInt(CountedValue::count).reversed().thenComparing(BY_VALUE);
    }

    public ValueCounts(String field, FacetOrdinals values) {
        this.field = field;
        this.values = values;
        this.counts = new int[values.size()];
        this.isLanguage = field.equals(ValueField.LANGUAGE.name());
    }

    /** Returns what counts the values of the documents of a segment. */
    FacetCounter.LeafFacetCounter leafCounter(LeafReaderContext context) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(context.reader(), IndexFields.facet(field));
        LongValues numbers = values.globalOrdinals(context);
        return doc -> {
            if (of.advanceExact(doc)) {
                articlesWithValue++;
                for (int i = 0; i < of.docValueCount(); i++) {
                    counts[(int) numbers.get(of.nextOrd())]++;
                }
            }
        };
    }

    /** Returns the same for visitors of matching documents. */
    public MatchingDocs.DocConsumer documentCounter(LeafReaderContext context) throws IOException {
        return leafCounter(context)::count;
    }

    /** Returns the number of articles that have any value. */
    long articlesWithValue() {
        return articlesWithValue;
    }

    /** Returns the number of ordinals. */
    public int size() {
        return counts.length;
    }

    /** Returns the value whose first spelling has this ordinal. */
    public CountedValue at(int first) {
        int count = counts[first];
        int usual = first;
        int next = first + 1;
        while (next < counts.length && values.isSameAsPrevious(next)) {
            count += counts[next];
            usual = counts[next] > counts[usual] ? next : usual;
            next++;
        }
        return new CountedValue(first, usual, next, count);
    }

    /** Returns whether some article has a value and it is one to list: languages are listed without their regions. */
    boolean isListed(CountedValue value) throws IOException {
        return value.count() > 0 && (!isLanguage || LanguageTag.isPrimary(values.normalized(value.first())));
    }

    /** Returns the normalized form of a value. */
    public String normalized(CountedValue value) throws IOException {
        return values.normalized(value.first());
    }

    /** Returns a value in its most frequent spelling. */
    public String spelling(CountedValue value) throws IOException {
        return values.spelling(value.usual());
    }

    /** Returns whether a value is shown by a name of its own, such as that of a language, and this begins so. */
    boolean labelStartsWith(CountedValue value, String normalizedPrefix) throws IOException {
        return isLanguage && KeywordNormalizer.normalize(label(spelling(value))).startsWith(normalizedPrefix);
    }

    /** Returns the human-readable form of a value. */
    String label(String spelling) {
        return isLanguage ? LanguageTag.label(spelling) : spelling;
    }
}
