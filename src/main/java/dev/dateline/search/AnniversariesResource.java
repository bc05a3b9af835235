package dev.dateline.search;

import dev.dateline.article.Revisions;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The milestones of a year, or of a month of it. */
@Path("/api/v1/anniversaries")
@Produces(MediaType.APPLICATION_JSON)
class AnniversariesResource {

    private static final int LAST_YEAR = 9999;

    private final Searcher searcher;
    private final Revisions revisions;
    private final Caller caller;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    AnniversariesResource(
            Searcher searcher, Revisions revisions, Caller caller, HttpServerRequest http, HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.request = request;
    }

    @GET
    public Response anniversaries() {
        Parameters parameters = Parameters.of(http);
        Filter filter = new FilterParameters(parameters, Set.of("year")).read(caller.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        int year = parameters.number("year", 1, LAST_YEAR, occasion.today().getYear());
        Optional<Integer> month = parameters.value(Parameter.number("month", 1, 12));
        Leap leap = occasion.leap();
        OccasionQuery query = new OccasionQuery(
                filter,
                occasion.roles(),
                occasion.styles(),
                days(year, month, leap),
                month.map(number -> Set.of(Month.of(number)))
                        .orElseGet(() -> Arrays.stream(Month.values()).collect(Collectors.toSet())),
                Optional.of(years(year, occasion.milestones())));
        parameters.check();
        Occasions found = searcher.occasions(query);
        String tag = Validators.weakTag(revisions.archive(), found.revision(), String.valueOf(year));
        Response.ResponseBuilder response = Validators.isKnown(request, tag)
                ? Response.notModified()
                : Response.ok(Anniversaries.of(year, month.orElse(null), leap, found));
        return response.header(HttpHeaders.ETAG, tag).build();
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
                        .filter(OccasionGroups::isRound)
                        .mapToObj(ago -> year - ago)
                        .collect(Collectors.toSet())
                : milestones.stream().map(ago -> year - ago).collect(Collectors.toSet());
    }
}
