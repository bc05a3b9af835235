package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.article.Revisions;
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
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/** What happened or appeared on a calendar day, today where none is given. */
@Path("/api/v1/on-this-day")
@Produces(MediaType.APPLICATION_JSON)
class OnThisDayResource {

    private final Searcher searcher;
    private final Revisions revisions;
    private final Caller caller;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    OnThisDayResource(
            Searcher searcher, Revisions revisions, Caller caller, HttpServerRequest http, HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.request = request;
    }

    @GET
    public Response today() {
        return on(Parameters.of(http), Optional.empty());
    }

    @GET
    @Path("/{day}")
    public Response on(String day) {
        Parameters parameters = Parameters.of(http);
        Optional<MonthDay> read = Optional.empty();
        try {
            read = Optional.of(DateParameters.monthDay(day));
        } catch (IllegalArgumentException e) {
            parameters.fault("day", Code.INVALID, e.getMessage(), day);
        }
        return on(parameters, read);
    }

    private Response on(Parameters parameters, Optional<MonthDay> given) {
        Filter filter = new FilterParameters(parameters).read(caller.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        LocalDate asOf = occasion.asOf();
        Leap leap = occasion.leap();
        MonthDay day = given.orElseGet(() -> MonthDay.from(asOf));
        OccasionQuery query = new OccasionQuery(
                filter,
                occasion.roles(),
                occasion.styles(),
                OnThisDay.days(day, asOf.getYear(), leap),
                Set.of(day.getMonth()),
                Optional.empty());
        parameters.check();
        Occasions found = searcher.occasions(query);
        String tag = Validators.weakTag(revisions.archive(), found.revision(), asOf.toString());
        Response.ResponseBuilder response =
                Validators.isKnown(request, tag) ? Response.notModified() : Response.ok(OnThisDay.of(day, asOf, found));
        return response.header(HttpHeaders.ETAG, tag).build();
    }
}
