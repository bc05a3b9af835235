package dev.dateline.search.lucene;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionOrder.Place;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.Style;
import dev.dateline.search.Occasions;
import dev.dateline.search.Occasions.Dated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Finds what comes round again on some days or in some months. */
final class OccasionsIn {

    private final FilterQuery filters;

    OccasionsIn(Languages languages) {
        this.filters = new FilterQuery(languages);
    }

    Occasions occasions(RevisionSearcher searcher, OccasionQuery query) throws IOException {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(filters.of(searcher, query.filter()), Occur.FILTER);
        both.add(anyOf(query.dates()), Occur.FILTER);
        FirstOccasions days = new FirstOccasions(query.depth());
        FirstOccasions months = new FirstOccasions(query.depth());
        new Matches(searcher, both.build()).visit(segment -> {
            Dates dates = new Dates(segment, query);
            days.enter(segment);
            months.enter(segment);
            return document -> dates.add(document, days, months);
        });
        int from = query.depth() - query.size();
        return new Occasions(days.from(from), months.from(from), searcher.revision());
    }

    private static Query anyOf(OccasionQuery.Dates dates) {
        List<BytesRef> terms = new ArrayList<>();
        for (Style style : dates.styles()) {
            dates.days().forEach(day -> terms.add(new BytesRef(CalendarFields.term(style, day))));
            dates.months().forEach(month -> terms.add(new BytesRef(CalendarFields.term(style, month))));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        dates.roles().forEach(role -> any.add(new TermInSetQuery(Names.occasions(role), terms), Occur.SHOULD));
        return any.build();
    }

    /** The dates of a segment of the index. */
    private static final class Dates {

        private final OccasionQuery query;
        private final List<BinaryDocValues> dates = new ArrayList<>();

        Dates(LeafReader segment, OccasionQuery query) throws IOException {
            this.query = query;
            for (DateField role : query.dates().roles()) {
                dates.add(DocValues.getBinary(segment, Names.occasions(role)));
            }
        }

        /** A date that says the month only is no occasion where another says the day of the same year. */
        void add(int document, FirstOccasions days, FirstOccasions months) throws IOException {
            Map<Place, Dated> ofDays = new LinkedHashMap<>();
            Map<Place, Dated> ofMonths = new LinkedHashMap<>();
            for (Dated date : of(document)) {
                boolean isDay = date.recurrence().day().isPresent();
                (isDay ? ofDays : ofMonths).putIfAbsent(query.order().place(date.recurrence()), date);
            }
            ofMonths.keySet().removeIf(month -> ofDays.keySet().stream().anyMatch(day -> isOf(month, day)));
            days.add(document, ofDays);
            months.add(document, ofMonths);
        }

        private static boolean isOf(Place month, Place day) {
            return month.day().getMonth() == day.day().getMonth() && Objects.equals(month.year(), day.year());
        }

        private List<Dated> of(int document) throws IOException {
            List<Dated> wanted = new ArrayList<>();
            for (int i = 0; i < dates.size(); i++) {
                if (dates.get(i).advanceExact(document)) {
                    DateField role = query.dates().roles().get(i);
                    CalendarFields.read(role, dates.get(i).binaryValue()).stream()
                            .filter(this::isWanted)
                            .forEach(wanted::add);
                }
            }
            return wanted;
        }

        private boolean isWanted(Dated date) {
            OccasionQuery.Dates asked = query.dates();
            boolean isDay = date.recurrence()
                    .day()
                    .map(asked.days()::contains)
                    .orElseGet(() -> asked.months().contains(date.recurrence().month()));
            boolean isYear = asked.years()
                    .map(years ->
                            date.recurrence().year().filter(years::contains).isPresent())
                    .orElse(true);
            return isDay && isYear && asked.styles().contains(date.style());
        }
    }
}
