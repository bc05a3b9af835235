package dev.dateline.search.lucene;

import dev.dateline.article.DateView;
import dev.dateline.date.Edtf;
import dev.dateline.date.JulianDay;
import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery.Style;
import dev.dateline.search.Occasions.Dated;
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

/** The calendar days and months of an article's dates as fields of its document, in both calendars. */
final class CalendarFields {

    private static final String SEPARATOR = "\t";
    private static final String NONE = "";
    private static final String INFERRED = "i";

    private CalendarFields() {}

    /** @param read what the EDTF of each date says */
    static void add(Document document, DateField role, List<DateView> dates, Map<String, Edtf> read) {
        List<Dated> all = new ArrayList<>();
        for (DateView date : dates) {
            read.get(date.edtf())
                    .recurrences()
                    .forEach(recurrence -> all.add(dated(role, date, recurrence, Style.NEW)));
            if (date.oldStyle() != null) {
                all.add(dated(role, date, JulianDay.parse(date.oldStyle()).recurrence(), Style.OLD));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        Set<String> terms = new LinkedHashSet<>();
        all.forEach(dated -> terms.add(term(dated.style(), dated.recurrence())));
        terms.forEach(term -> document.add(new StringField(Names.occasions(role), term, Field.Store.NO)));
        String lines = all.stream().map(CalendarFields::line).distinct().collect(Collectors.joining("\n"));
        document.add(new BinaryDocValuesField(Names.occasions(role), new BytesRef(lines)));
    }

    private static Dated dated(DateField role, DateView date, Recurrence recurrence, Style style) {
        return new Dated(role, date.edtf(), recurrence, style, date.inferred());
    }

    /** The term of a calendar day. */
    static String term(Style style, MonthDay day) {
        return style.name() + day;
    }

    /** The term of a month that is known no closer. */
    static String term(Style style, Month month) {
        return style.name() + "--" + month.getValue();
    }

    private static String term(Style style, Recurrence recurrence) {
        return recurrence.day().map(day -> term(style, day)).orElseGet(() -> term(style, recurrence.month()));
    }

    private static String line(Dated dated) {
        Recurrence recurrence = dated.recurrence();
        return String.join(
                SEPARATOR,
                dated.style().name(),
                String.valueOf(recurrence.month().getValue()),
                recurrence.day().map(MonthDay::toString).orElse(NONE),
                recurrence.year().map(String::valueOf).orElse(NONE),
                dated.inferred() ? INFERRED : NONE,
                dated.edtf());
    }

    /** The dates of a role as they were put in. */
    static List<Dated> read(DateField role, BytesRef bytes) {
        return bytes.utf8ToString().lines().map(line -> dated(role, line)).toList();
    }

    private static Dated dated(DateField role, String line) {
        String[] part = line.split(SEPARATOR, -1);
        Recurrence recurrence = new Recurrence(
                Month.of(Integer.parseInt(part[1])),
                Optional.of(part[2]).filter(day -> !day.isEmpty()).map(MonthDay::parse),
                Optional.of(part[3]).filter(year -> !year.isEmpty()).map(Integer::valueOf));
        return new Dated(role, part[5], recurrence, Style.valueOf(part[0]), part[4].equals(INFERRED));
    }
}
