package dev.dateline.search;

import dev.dateline.article.FieldsParameter;
import dev.dateline.http.BadValue;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
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

/** The milestones of a year, or of a month of it. */
@Path("/api/v1/anniversaries")
@Produces(MediaType.APPLICATION_JSON)
class AnniversariesResource {

    private static final int LAST_YEAR = 9999;
    private static final Parameter<Integer> YEAR = Parameter.number("year", 1, LAST_YEAR)
            .says("The year in which the milestones come round. Without it the present one in `tz`.")
            .like("2027");
    private static final Parameter<Integer> MONTH = Parameter.number("month", 1, 12)
            .says("A month of the year. Without it all of them.")
            .like("11");
    private static final Parameter<Integer> AGO = Parameter.number("milestones", 1, 20_000);

    /** Each number is judged by itself. */
    private static final Parameter<List<String>> MILESTONES = Parameter.list(
                    "milestones", Parameter.of("milestones", AGO.shape(), Function.identity()), 100)
            .says("Numbers of years that are milestones. Without it the multiples of 10 and of 25.")
            .like("10,25,50,75,100");

    private final Searcher searcher;
    private final Reading request;

    AnniversariesResource(Searcher searcher, Reading request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @Takes({ListFilters.class, OccasionParameters.class, AnniversariesResource.class, FieldsParameter.class})
    @Try({"year=2027&month=11", "year=2027&milestones=100&role=about"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getAnniversaries",
            summary = "Milestones of a year",
            description =
                    "The round anniversaries of a year or of a month of it, day by day. `year` does not filter here.")
    @APIResponse(responseCode = "200", ref = "Anniversaries")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response anniversaries() {
        Parameters parameters = request.parameters();
        Filter filter = new FilterParameters(parameters, Set.of("year")).read(request.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        int year = year(parameters, occasion);
        Optional<Integer> month = parameters.value(MONTH);
        Leap leap = occasion.leap();
        OccasionQuery.Dates dates = occasion.dates(
                days(year, month, leap),
                month.map(number -> Set.of(Month.of(number))).orElseGet(() -> EnumSet.allOf(Month.class)),
                Optional.of(years(year, milestones(parameters))));
        OccasionOrder order = new OccasionOrder(
                year, years -> true, day -> leap.remembered(day, year).orElse(day));
        OccasionQuery query = new OccasionQuery(filter, dates, order, occasion.page(), occasion.size());
        OccasionGroups groups = new OccasionGroups(occasion.fields());
        parameters.check();
        Occasions found = searcher.occasions(query);
        return request.answer(found.revision(), String.valueOf(year), () -> {
            OccasionPage page = OccasionPage.of(query, found);
            PageLinks links =
                    PageLinks.of(request.http(), page.number(), ListOptions.numbered(page.totalPages(), page.size()));
            return links.with(
                    page.totalItems(),
                    new Anniversaries(
                            year,
                            month.orElse(null),
                            Anniversaries.days(found.ofDays(), groups),
                            groups.cards(found.ofMonths()),
                            page,
                            links));
        });
    }

    private static int year(Parameters parameters, OccasionParameters occasion) {
        int present = occasion.today().getYear();
        return parameters.value(YEAR).orElse(present);
    }

    /** Numbers of years that are milestones; none where the usual ones will do. */
    private static Set<Integer> milestones(Parameters parameters) {
        Set<Integer> milestones = new TreeSet<>();
        for (String word : parameters.value(MILESTONES).orElse(List.of())) {
            try {
                milestones.add(AGO.reader().apply(word));
            } catch (BadValue e) {
                parameters.fault(MILESTONES.name(), e.code(), e.getMessage(), word);
            }
        }
        return milestones;
    }

    private static Set<MonthDay> days(int year, Optional<Integer> month, Leap leap) {
        return OnThisDay.everyDay()
                .filter(day -> leap.remembered(day, year)
                        .filter(shown -> month.isEmpty() || shown.getMonthValue() == month.get())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> years(int year, Set<Integer> milestones) {
        return milestones.isEmpty()
                ? IntStream.rangeClosed(1, year + LAST_YEAR)
                        .filter(OccasionOrder::isRound)
                        .mapToObj(ago -> year - ago)
                        .collect(Collectors.toSet())
                : milestones.stream().map(ago -> year - ago).collect(Collectors.toSet());
    }
}
