package dev.dateline.search.lucene;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Listing.Key;
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

/** The dates of an article as fields of its document. */
final class DateFields {

    /** Dates of more ranges than this are indexed from first to last day, and looked at one by one. */
    static final int MOST_RANGES = 1000;

    static final String YES = "y";
    static final long DATED = 0;
    static final long YEARLESS = 1;
    static final long UNDATED = 2;

    private DateFields() {}

    /** What filters need. */
    static void addFilters(Document document, DateField role, List<Edtf> values) {
        if (values.isEmpty()) {
            return;
        }
        document.add(new StringField(Names.dated(role), YES, Field.Store.NO));
        YearRuns.add(document, Names.years(role), values);
        for (Edtf value : values) {
            addDays(document, role, value);
            for (MonthDay day : value.calendarDays()) {
                document.add(new StringField(Names.calendar(role), term(day), Field.Store.NO));
            }
        }
        String all = values.stream().map(Edtf::toString).collect(Collectors.joining("\n"));
        document.add(new BinaryDocValuesField(Names.values(role), new BytesRef(all)));
        document.add(new BinaryDocValuesField(Names.parts(role), DateParts.of(values)));
    }

    static String term(MonthDay day) {
        return day.toString().substring(2);
    }

    private static void addDays(Document document, DateField role, Edtf value) {
        if (value.days().isEmpty()) {
            return;
        }
        DayRange hull = new DayRange(value.days().first(), value.days().last());
        Optional<List<DayRange>> ranges = value.days().ranges(MOST_RANGES);
        if (ranges.isEmpty()) {
            document.add(new StringField(Names.symbolic(role), YES, Field.Store.NO));
        }
        for (DayRange range : ranges.orElse(List.of(hull))) {
            document.add(range(Names.days(role), range));
        }
        if (value.unknown().isEmpty()) {
            document.add(range(Names.hull(role), hull));
        }
    }

    private static LongRange range(String name, DayRange range) {
        return new LongRange(name, new long[] {range.first()}, new long[] {range.last()});
    }

    /**
     * What the order of lists needs: a list of dates stands where its earliest stands ascending, and its latest
     * descending.
     */
    static void addOrder(Document document, Key key, List<Edtf> values) {
        List<Edtf> dated =
                values.stream().filter(value -> !value.days().isEmpty()).toList();
        if (!values.isEmpty()) {
            document.add(new NumericDocValuesField(Names.rank(key), dated.isEmpty() ? YEARLESS : DATED));
        }
        Comparator<Edtf> byWidth = Comparator.comparingLong(DateFields::width);
        Comparator<Edtf> byStart =
                Comparator.comparingLong(value -> value.days().first());
        dated.stream().min(byStart.thenComparing(byWidth)).ifPresent(first -> addOrder(document, key, false, first));
        dated.stream()
                .min(byStart.reversed().thenComparing(byWidth))
                .ifPresent(last -> addOrder(document, key, true, last));
    }

    private static void addOrder(Document document, Key key, boolean descending, Edtf value) {
        document.add(new NumericDocValuesField(
                Names.earliest(key, descending), value.days().first()));
        document.add(new NumericDocValuesField(Names.width(key, descending), width(value)));
    }

    private static long width(Edtf value) {
        long first = value.days().first();
        long last = value.days().last();
        return first == DayRange.MIN || last == DayRange.MAX ? Long.MAX_VALUE : last - first;
    }
}
