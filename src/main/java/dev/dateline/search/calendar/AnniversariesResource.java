package dev.dateline.search.calendar;

import dev.dateline.article.FieldsParameter;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.OccasionOrder;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.Occasions;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ListOptions;
import dev.dateline.search.list.ReadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The milestones in a year, or in a month of it. */
@Path("/api/v1/anniversaries")
@Produces(MediaType.APPLICATION_JSON)
class AnniversariesResource {

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

    private final Searcher searcher;
    private final ReadRequest request;

    AnniversariesResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @DocumentedQuery({ListFilters.class, OccasionParameters.class, AnniversariesResource.class, FieldsParameter.class})
    @ExampleQueries({"year=2027&month=11", "year=2027&milestones=100&role=about"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getAnniversaries",
            summary = "List the milestones of a year",
            description = "The round anniversaries in a year or in a month of it, by day. `year` is not a filter here.")
    @APIResponse(responseCode = "200", ref = "Anniversaries")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response anniversaries() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters, Set.of("year")).read(request.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        int year = readYear(parameters, occasion);
        Optional<Integer> month = parameters.value(MONTH);
        LeapDayPolicy leap = occasion.leap();
        OccasionQuery.DateCriteria dates = occasion.dates(
                daysInYear(year, month, leap),
                month.map(number -> Set.of(Month.of(number))).orElseGet(() -> EnumSet.allOf(Month.class)),
                Optional.of(milestoneYears(year, readMilestones(parameters))));
        OccasionOrder order = new OccasionOrder(
                year, years -> true, day -> leap.observedDay(day, year).orElse(day));
        OccasionQuery query = new OccasionQuery(filter, dates, order, occasion.page(), occasion.size());
        AnniversaryGroups groups = new AnniversaryGroups(occasion.fields(), request.pathPrefix());
        parameters.check();
        Occasions found = searcher.occasions(query);
        return request.respond(found.revision(), String.valueOf(year), () -> {
            OccasionPage page = OccasionPage.of(query, found);
            PageLinks links = PageLinks.of(
                    request.http(), page.number(), ListOptions.numberedPages(page.totalPages(), page.size()));
            return links.toResponse(
                    page.totalItems(),
                    new Anniversaries(
                            year,
                            month.orElse(null),
                            Anniversaries.days(found.ofDays(), groups),
                            groups.hitViews(found.ofMonths()),
                            page,
                            links));
        });
    }

    private static int readYear(QueryParameterReader parameters, OccasionParameters occasion) {
        int present = occasion.today().getYear();
        return parameters.value(YEAR).orElse(present);
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
