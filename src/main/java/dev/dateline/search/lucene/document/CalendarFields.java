package dev.dateline.search.lucene.document;

import dev.dateline.article.DateView;
import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;
import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.search.OccasionResult.RecurringDate;
import dev.dateline.search.lucene.core.IndexFields;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Encodes the calendar days and months of an article's dates, in both calendars, as fields of its document. */
public final class CalendarFields {

    private static final String SEPARATOR = "\t";
    private static final String ABSENT_VALUE = "";
    private static final String INFERRED_FLAG = "i";

    private CalendarFields() {}

    /** @param parsed the parsed EDTF of each date */
    static void add(Document document, DateField role, List<DateView> dates, Map<String, Edtf> parsed) {
        List<RecurringDate> all = new ArrayList<>();
        for (DateView date : dates) {
            parsed.get(date.edtf())
                    .recurrences()
                    .forEach(recurrence -> all.add(recurringDate(role, date, recurrence, CalendarStyle.NEW)));
            if (date.oldStyle() != null) {
                all.add(recurringDate(
                        role, date, JulianDay.parse(date.oldStyle()).recurrence(), CalendarStyle.OLD));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        Set<String> terms = new LinkedHashSet<>();
        all.forEach(dated -> terms.add(term(dated.style(), dated.recurrence())));
        terms.forEach(term -> document.add(new StringField(IndexFields.occasions(role), term, Field.Store.NO)));
        String lines = all.stream().map(CalendarFields::encodeLine).distinct().collect(Collectors.joining("\n"));
        document.add(new BinaryDocValuesField(IndexFields.occasions(role), new BytesRef(lines)));
    }

    private static RecurringDate recurringDate(
            DateField role, DateView date, Recurrence recurrence, CalendarStyle style) {
        return new RecurringDate(role, date.edtf(), date.oldStyle(), recurrence, style, date.inferred());
    }

    /** Returns the term of a calendar day. */
    public static String term(CalendarStyle style, MonthDay day) {
        return style.name() + day;
    }

    /** Returns the term of a month, for dates known only to the month. */
    public static String term(CalendarStyle style, Month month) {
        return style.name() + "--" + month.getValue();
    }

    private static String term(CalendarStyle style, Recurrence recurrence) {
        return recurrence.day().map(day -> term(style, day)).orElseGet(() -> term(style, recurrence.month()));
    }

    private static String encodeLine(RecurringDate dated) {
        Recurrence recurrence = dated.recurrence();
        return String.join(
                SEPARATOR,
                dated.style().name(),
                String.valueOf(recurrence.month().getValue()),
                recurrence.day().map(MonthDay::toString).orElse(ABSENT_VALUE),
                recurrence.year().map(String::valueOf).orElse(ABSENT_VALUE),
                dated.inferred() ? INFERRED_FLAG : ABSENT_VALUE,
                dated.edtf(),
                dated.oldStyle() == null ? ABSENT_VALUE : dated.oldStyle());
    }

    /** Decodes the dates of a role. */
    public static List<RecurringDate> decode(DateField role, BytesRef bytes) {
        return bytes.utf8ToString()
                .lines()
                .map(line -> recurringDate(role, line))
                .toList();
    }

    private static RecurringDate recurringDate(DateField role, String line) {
        String[] part = line.split(SEPARATOR, -1);
        Recurrence recurrence = new Recurrence(
                Month.of(Integer.parseInt(part[1])),
                Optional.of(part[2]).filter(day -> !day.isEmpty()).map(MonthDay::parse),
                Optional.of(part[3]).filter(year -> !year.isEmpty()).map(Integer::valueOf));
        String oldStyle = part[6].isEmpty() ? null : part[6];
        return new RecurringDate(
                role, part[5], oldStyle, recurrence, CalendarStyle.valueOf(part[0]), part[4].equals(INFERRED_FLAG));
    }
}
