package dev.dateline.search.lucene.calendar;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.OccasionResult.RecurringDate;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CalendarFields;
import dev.dateline.search.lucene.query.ResolvedFilterQuery;
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

/** Finds the articles whose dates recur on given calendar days or in given months. */
public final class CalendarDaySearch {

    private final ResolvedFilterQuery filterQuery;

    public CalendarDaySearch(PerLanguageAnalyzer languages) {
        this.filterQuery = new ResolvedFilterQuery(languages);
    }

    /** Returns one page of the occasions on the days and one of those in the months. */
    public OccasionResult search(RevisionSearcher searcher, OccasionQuery query) throws IOException {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(filterQuery.resolve(searcher, query.filter()), Occur.FILTER);
        both.add(calendarQuery(query.dates()), Occur.FILTER);
        TopOccasions days = new TopOccasions(query.maxResults());
        TopOccasions months = new TopOccasions(query.maxResults());
        new MatchingDocs(searcher, both.build()).visit(segment -> {
            SegmentDates dates = new SegmentDates(segment, query);
            days.setSegment(segment);
            months.setSegment(segment);
            return document -> dates.add(document, days, months);
        });
        int from = query.maxResults() - query.size();
        return new OccasionResult(days.pageFrom(from), months.pageFrom(from), searcher.revision());
    }

    private static Query calendarQuery(OccasionQuery.DateCriteria dates) {
        List<BytesRef> terms = new ArrayList<>();
        for (CalendarStyle style : dates.styles()) {
            dates.days().forEach(day -> terms.add(new BytesRef(CalendarFields.term(style, day))));
            dates.months().forEach(month -> terms.add(new BytesRef(CalendarFields.term(style, month))));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        dates.roles().forEach(role -> any.add(new TermInSetQuery(IndexFields.occasions(role), terms), Occur.SHOULD));
        return any.build();
    }

    /** The recurring dates of one segment. */
    private static final class SegmentDates {

        private final OccasionQuery query;
        private final List<BinaryDocValues> docValues = new ArrayList<>();

        SegmentDates(LeafReader segment, OccasionQuery query) throws IOException {
            this.query = query;
            for (DateField role : query.dates().roles()) {
                docValues.add(DocValues.getBinary(segment, IndexFields.occasions(role)));
            }
        }

        /**
         * Adds the occasions of a document. A date known to the month is ignored if another date names a day in that
         * month of the same year.
         */
        void add(int document, TopOccasions days, TopOccasions months) throws IOException {
            Map<OccasionKey, RecurringDate> ofDays = new LinkedHashMap<>();
            Map<OccasionKey, RecurringDate> ofMonths = new LinkedHashMap<>();
            for (RecurringDate date : datesOf(document)) {
                boolean isDay = date.recurrence().day().isPresent();
                (isDay ? ofDays : ofMonths).putIfAbsent(query.order().keyOf(date.recurrence()), date);
            }
            ofMonths.keySet().removeIf(month -> ofDays.keySet().stream().anyMatch(day -> isSameMonth(month, day)));
            days.add(document, ofDays);
            months.add(document, ofMonths);
        }

        private static boolean isSameMonth(OccasionKey month, OccasionKey day) {
            return month.day().getMonth() == day.day().getMonth() && Objects.equals(month.year(), day.year());
        }

        private List<RecurringDate> datesOf(int document) throws IOException {
            List<RecurringDate> matchingDates = new ArrayList<>();
            for (int i = 0; i < docValues.size(); i++) {
                if (docValues.get(i).advanceExact(document)) {
                    DateField role = query.dates().roles().get(i);
                    CalendarFields.decode(role, docValues.get(i).binaryValue()).stream()
                            .filter(this::isMatching)
                            .forEach(matchingDates::add);
                }
            }
            return matchingDates;
        }

        private boolean isMatching(RecurringDate date) {
            OccasionQuery.DateCriteria criteria = query.dates();
            boolean isDay = date.recurrence()
                    .day()
                    .map(criteria.days()::contains)
                    .orElseGet(
                            () -> criteria.months().contains(date.recurrence().month()));
            boolean isYear = criteria.years()
                    .map(years ->
                            date.recurrence().year().filter(years::contains).isPresent())
                    .orElse(true);
            return isDay && isYear && criteria.styles().contains(date.style());
        }
    }
}
