package dev.dateline.search.lucene.query;

import dev.dateline.date.DateMatch;
import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.DateFieldEncoder;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds Lucene queries from conditions on dates. */
public final class DateQueries {

    private DateQueries() {}

    /** Returns the query for a date condition, including its treatment of undated articles. */
    public static Query of(DateFilter filter) {
        BooleanQuery.Builder dated = new BooleanQuery.Builder();
        filter.roles().forEach(role -> dated.add(exists(IndexFields.dated(role)), Occur.SHOULD));
        Query undated = complement(dated.build());
        return switch (filter.undated()) {
            case ONLY -> undated;
            case EXCLUDE -> matchQuery(filter);
            case INCLUDE -> anyOf(matchQuery(filter), undated);
        };
    }

    private static Query matchQuery(DateFilter filter) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (DateField role : filter.roles()) {
            if (filter.onDay().isPresent()) {
                String day = DateFieldEncoder.calendarTerm(filter.onDay().get());
                any.add(new TermQuery(new Term(IndexFields.calendar(role), day)), Occur.SHOULD);
            } else if (filter.any().isEmpty()) {
                any.add(exists(IndexFields.dated(role)), Occur.SHOULD);
            }
            filter.any().forEach(date -> any.add(matchQuery(role, date, filter.match()), Occur.SHOULD));
        }
        return any.build();
    }

    /**
     * Builds the query for one date. A date that is a single day range is decided by the index alone, except for
     * articles with symbolic dates (dates of very many ranges). For a date of several ranges the index finds
     * candidates, whose values are then compared one by one.
     */
    private static Query matchQuery(DateField role, Edtf date, DateMatch match) {
        DayRange hull = new DayRange(date.days().first(), date.days().last());
        boolean isOneRange = date.days().ranges(1).isPresent();
        Query candidates = candidates(role, hull, isOneRange ? match : hullMatch(match));
        Query values = allOf(candidates, new EdtfMatchQuery(IndexFields.values(role), date, match));
        return isOneRange
                ? anyOf(
                        except(candidates, exists(IndexFields.symbolic(role))),
                        allOf(exists(IndexFields.symbolic(role)), values))
                : values;
    }

    /**
     * Returns the weakest condition that a date must satisfy for the hull (first to last day) to satisfy {@code match}
     * for the ranges within it.
     */
    private static DateMatch hullMatch(DateMatch match) {
        return switch (match) {
            case OVERLAPS, CONTAINS -> DateMatch.OVERLAPS;
            case WITHIN -> DateMatch.WITHIN;
        };
    }

    private static Query candidates(DateField role, DayRange range, DateMatch match) {
        long[] first = {range.first()};
        long[] last = {range.last()};
        return switch (match) {
            case OVERLAPS -> LongRange.newIntersectsQuery(IndexFields.days(role), first, last);
            case WITHIN -> LongRange.newWithinQuery(IndexFields.hull(role), first, last);
            case CONTAINS -> LongRange.newContainsQuery(IndexFields.days(role), first, last);
        };
    }

    private static Query exists(String name) {
        return new TermQuery(new Term(name, DateFieldEncoder.PRESENT));
    }

    private static Query anyOf(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query allOf(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query except(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    static Query complement(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
