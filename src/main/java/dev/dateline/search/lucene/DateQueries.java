package dev.dateline.search.lucene;

import dev.dateline.date.DateMatch;
import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Conditions on dates as queries. */
final class DateQueries {

    private DateQueries() {}

    static Query of(DateFilter filter) {
        BooleanQuery.Builder dated = new BooleanQuery.Builder();
        filter.roles().forEach(role -> dated.add(is(Names.dated(role)), Occur.SHOULD));
        Query undated = not(dated.build());
        return switch (filter.undated()) {
            case ONLY -> undated;
            case EXCLUDE -> matching(filter);
            case INCLUDE -> either(matching(filter), undated);
        };
    }

    private static Query matching(DateFilter filter) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (DateField role : filter.roles()) {
            if (filter.onDay().isPresent()) {
                String day = DateFields.term(filter.onDay().get());
                any.add(new TermQuery(new Term(Names.calendar(role), day)), Occur.SHOULD);
            } else if (filter.any().isEmpty()) {
                any.add(is(Names.dated(role)), Occur.SHOULD);
            }
            filter.any().forEach(date -> any.add(matching(role, date, filter.match()), Occur.SHOULD));
        }
        return any.build();
    }

    /**
     * A date that is one range is answered by the index alone, but for articles with dates of very many ranges. For a
     * date of many ranges the index finds candidates, and their values are looked at.
     */
    private static Query matching(DateField role, Edtf date, DateMatch match) {
        DayRange hull = new DayRange(date.days().first(), date.days().last());
        boolean isOneRange = date.days().ranges(1).isPresent();
        Query candidates = candidates(role, hull, isOneRange ? match : loosely(match));
        Query values = both(candidates, new MatchingDates(Names.values(role), date, match));
        return isOneRange
                ? either(butNot(candidates, is(Names.symbolic(role))), both(is(Names.symbolic(role)), values))
                : values;
    }

    /** What a date must at least do to its first and last day, to contain ranges between them. */
    private static DateMatch loosely(DateMatch match) {
        return switch (match) {
            case OVERLAPS, CONTAINS -> DateMatch.OVERLAPS;
            case WITHIN -> DateMatch.WITHIN;
        };
    }

    private static Query candidates(DateField role, DayRange range, DateMatch match) {
        long[] first = {range.first()};
        long[] last = {range.last()};
        return switch (match) {
            case OVERLAPS -> LongRange.newIntersectsQuery(Names.days(role), first, last);
            case WITHIN -> LongRange.newWithinQuery(Names.hull(role), first, last);
            case CONTAINS -> LongRange.newContainsQuery(Names.days(role), first, last);
        };
    }

    private static Query is(String name) {
        return new TermQuery(new Term(name, DateFields.YES));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query butNot(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
