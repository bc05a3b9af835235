package dev.dateline.search.lucene.document;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.lucene.core.IndexFields;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Encodes the dates of an article as fields of its document. */
public final class DateFieldEncoder {

    /** The maximum number of ranges of a date. Dates with more are indexed by their hull and checked one by one. */
    static final int MAX_RANGES = 1000;

    public static final String PRESENT = "y";
    static final long DATED_RANK = 0;
    static final long YEARLESS_RANK = 1;
    public static final long UNDATED_RANK = 2;

    private DateFieldEncoder() {}

    /** Adds the fields that date filters and counts need. */
    static void addFilterFields(Document document, DateField role, List<Edtf> values) {
        if (values.isEmpty()) {
            return;
        }
        document.add(new StringField(IndexFields.dated(role), PRESENT, Field.Store.NO));
        YearRangeCodec.addFields(document, IndexFields.years(role), values);
        for (Edtf value : values) {
            addDays(document, role, value);
            for (MonthDay day : value.calendarDays()) {
                document.add(new StringField(IndexFields.calendar(role), calendarTerm(day), Field.Store.NO));
            }
        }
        String all = values.stream().map(Edtf::toString).collect(Collectors.joining("\n"));
        document.add(new BinaryDocValuesField(IndexFields.values(role), new BytesRef(all)));
        document.add(new BinaryDocValuesField(IndexFields.parts(role), DateDocValuesCodec.encode(values)));
    }

    /** Returns the term of a calendar day: {@code MM-DD}. */
    public static String calendarTerm(MonthDay day) {
        return day.toString().substring(2);
    }

    private static void addDays(Document document, DateField role, Edtf value) {
        if (value.days().isEmpty()) {
            return;
        }
        DayRange hull = new DayRange(value.days().first(), value.days().last());
        Optional<List<DayRange>> ranges = value.days().ranges(MAX_RANGES);
        if (ranges.isEmpty()) {
            document.add(new StringField(IndexFields.symbolic(role), PRESENT, Field.Store.NO));
        }
        for (DayRange range : ranges.orElse(List.of(hull))) {
            document.add(rangeField(IndexFields.days(role), range));
        }
        if (value.unknown().isEmpty()) {
            document.add(rangeField(IndexFields.hull(role), hull));
        }
    }

    private static LongRange rangeField(String name, DayRange range) {
        return new LongRange(name, new long[] {range.first()}, new long[] {range.last()});
    }

    /**
     * Adds the fields that sorting needs. An article with several dates sorts by its earliest one in ascending order,
     * and by its latest one in descending order.
     */
    static void addSortFields(Document document, SortKey key, List<Edtf> values) {
        List<Edtf> dated =
                values.stream().filter(value -> !value.days().isEmpty()).toList();
        if (!values.isEmpty()) {
            document.add(
                    new NumericDocValuesField(IndexFields.rank(key), dated.isEmpty() ? YEARLESS_RANK : DATED_RANK));
        }
        Comparator<Edtf> byWidth = Comparator.comparingLong(DateFieldEncoder::widthInDays);
        Comparator<Edtf> byStart =
                Comparator.comparingLong(value -> value.days().first());
        dated.stream()
                .min(byStart.thenComparing(byWidth))
                .ifPresent(first -> addSortFields(document, key, false, first));
        dated.stream()
                .min(byStart.reversed().thenComparing(byWidth))
                .ifPresent(last -> addSortFields(document, key, true, last));
    }

    private static void addSortFields(Document document, SortKey key, boolean descending, Edtf value) {
        document.add(new NumericDocValuesField(
                IndexFields.earliest(key, descending), value.days().first()));
        document.add(new NumericDocValuesField(IndexFields.width(key, descending), widthInDays(value)));
    }

    private static long widthInDays(Edtf value) {
        long first = value.days().first();
        long last = value.days().last();
        return first == DayRange.MIN || last == DayRange.MAX ? Long.MAX_VALUE : last - first;
    }
}
