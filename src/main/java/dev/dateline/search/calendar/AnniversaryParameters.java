package dev.dateline.search.calendar;

import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.OccasionOrder;
import dev.dateline.search.OccasionQuery;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads which anniversaries of which year a client wants. */
final class AnniversaryParameters {

    private static final int MAX_YEAR = 9999;
    private static final QueryParameter<Integer> YEAR = QueryParameter.number("year", 1, MAX_YEAR)
            .description("The year in which the anniversaries fall. The default is the current year in `tz`.")
            .example("2027");
    private static final QueryParameter<Integer> MONTH = QueryParameter.number("month", 1, 12)
            .description("A month of the year, 1 to 12. The default is the whole year.")
            .example("11");
    private static final QueryParameter<Integer> YEARS_AGO = QueryParameter.number("milestones", 1, 20_000);

    /** The numbers are validated one by one, so that each error names its own number. */
    private static final QueryParameter<List<String>> MILESTONES = QueryParameter.list(
                    "milestones", QueryParameter.of("milestones", YEARS_AGO.schema(), Function.identity()), 100)
            .description("Numbers of years that count as milestones. The default is all multiples of 10 and of 25.")
            .example("10,25,50,75,100");

    private final QueryParameterReader parameters;
    private final OccasionParameters occasion;

    AnniversaryParameters(QueryParameterReader parameters, OccasionParameters occasion) {
        this.parameters = parameters;
        this.occasion = occasion;
    }

    /** Returns the year in which the anniversaries fall. */
    int year() {
        int present = occasion.today().getYear();
        return parameters.value(YEAR).orElse(present);
    }

    /** Returns the month of the year; empty for the whole year. */
    Optional<Integer> month() {
        return parameters.value(MONTH);
    }

    /** Returns the query for a page of the anniversaries. */
    OccasionQuery query(ArticleFilter filter, int page, int size) {
        int year = year();
        Optional<Integer> month = month();
        LeapDayPolicy leap = occasion.leap();
        OccasionQuery.DateCriteria dates = occasion.dates(
                daysInYear(year, month, leap),
                month.map(number -> Set.of(Month.of(number))).orElseGet(() -> EnumSet.allOf(Month.class)),
                Optional.of(milestoneYears(year, readMilestones(parameters))));
        OccasionOrder order = new OccasionOrder(
                year, years -> true, day -> leap.observedDay(day, year).orElse(day));
        return new OccasionQuery(filter, dates, order, page, size);
    }

    /** Reads the numbers of years that are milestones; empty means the default. */
    private static Set<Integer> readMilestones(QueryParameterReader parameters) {
        Set<Integer> milestones = new TreeSet<>();
        for (String word : parameters.value(MILESTONES).orElse(List.of())) {
            try {
                milestones.add(YEARS_AGO.reader().apply(word));
            } catch (InvalidQueryValueException e) {
                parameters.addError(MILESTONES.name(), e.code(), e.getMessage(), word);
            }
        }
        return milestones;
    }

    private static Set<MonthDay> daysInYear(int year, Optional<Integer> month, LeapDayPolicy leap) {
        return OnThisDay.allDays()
                .filter(day -> leap.observedDay(day, year)
                        .filter(shown -> month.isEmpty() || shown.getMonthValue() == month.get())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> milestoneYears(int year, Set<Integer> milestones) {
        return milestones.isEmpty()
                ? IntStream.rangeClosed(1, year + MAX_YEAR)
                        .filter(OccasionOrder::isRound)
                        .mapToObj(ago -> year - ago)
                        .collect(Collectors.toSet())
                : milestones.stream().map(ago -> year - ago).collect(Collectors.toSet());
    }
}
