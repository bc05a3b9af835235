package dev.dateline.search.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.ValidationError.Code;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.OccasionOrder;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.OccasionResult.Occasion;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ReadRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars to subscribe to: the milestones of a year, and the dates of every year. */
@Path("/") // as the other files: a longer path would hide theirs
@Produces(CalendarFileResource.TYPE)
class CalendarFileResource {

    static final String TYPE = "text/calendar; charset=utf-8";
    private static final int MAX_EVENTS = 2000;
    private static final int FIRST_YEAR = 1600; // before, programs disagree on the calendar
    private static final int ANY_LEAP_YEAR = 2000;

    private final Searcher searcher;
    private final ReadRequest request;
    private final RevisionLog revisions;
    private final ObjectMapper json;

    CalendarFileResource(Searcher searcher, ReadRequest request, RevisionLog revisions, ObjectMapper json) {
        this.searcher = searcher;
        this.request = request;
        this.revisions = revisions;
        this.json = json;
    }

    @GET
    @Path("/api/v1/anniversaries.ics")
    @DocumentedQuery({ListFilters.class, OccasionParameters.class, AnniversaryParameters.class})
    @ExampleQueries("year=2027&role=about")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "getAnniversariesCalendar",
            summary = "Calendar of the milestones of a year",
            description = "The round anniversaries in a year or in a month of it as all-day events (RFC 5545), for "
                    + "calendar programs. `year` is not a filter here; it is at least 1600. A calendar has at most "
                    + "2,000 events; more are a 400.")
    @APIResponse(responseCode = "200", ref = "CalendarFile")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response anniversaries() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters, Set.of("year")).read(request.hasKey());
        AnniversaryParameters anniversary = new AnniversaryParameters(parameters, new OccasionParameters(parameters));
        OccasionQuery query = anniversary.query(filter, 1, MAX_EVENTS);
        int year = anniversary.year();
        if (year < FIRST_YEAR) {
            parameters.addError(
                    "year", Code.OUT_OF_RANGE, "A calendar is of a year from 1600 to 9999.", String.valueOf(year));
        }
        parameters.check();
        return calendar(
                query,
                "Anniversaries " + year,
                String.valueOf(year),
                (file, occasion) -> file.addAnniversary(
                        article(occasion), occasion.date(), occasion.key().day().atYear(year)));
    }

    @GET
    @Path("/api/v1/on-this-day.ics")
    @DocumentedQuery({ListFilters.class, OccasionParameters.class})
    @ExampleQueries("role=about")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "getOnThisDayCalendar",
            summary = "Calendar of every year",
            description = "The dates known to the day as all-day events that recur every year (RFC 5545), for calendar "
                    + "programs. A calendar has at most 2,000 events; more are a 400.")
    @APIResponse(responseCode = "200", ref = "CalendarFile")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response everyYear() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters).read(request.hasKey());
        OccasionParameters occasions = new OccasionParameters(parameters);
        occasions.today(); // also validates the time zone, which only matters to other calendars
        LeapDayPolicy leap = occasions.leap();
        OccasionQuery.DateCriteria dates =
                occasions.dates(OnThisDay.allDays().collect(Collectors.toSet()), Set.of(), Optional.empty());
        OccasionOrder order = new OccasionOrder(ANY_LEAP_YEAR, years -> false, day -> day);
        parameters.check();
        return calendar(
                new OccasionQuery(filter, dates, order, 1, MAX_EVENTS),
                "On this day",
                "",
                (file, occasion) -> file.addSeries(article(occasion), occasion.date(), leap));
    }

    private Response calendar(
            OccasionQuery query, String name, String tag, BiConsumer<CalendarFile, Occasion> addEvent) {
        OccasionResult found = searcher.occasions(query);
        if (found.ofDays().total() > MAX_EVENTS) {
            throw new Failure(
                    Failure.Kind.UNREADABLE,
                    "A calendar has at most " + MAX_EVENTS + " events, and these are "
                            + found.ofDays().total() + ". Use filters, such as topic or role.");
        }
        return request.respond(found.revision(), tag, () -> {
            CalendarFile file = new CalendarFile(name, revisions.archive(), service());
            found.ofDays().items().forEach(occasion -> addEvent.accept(file, occasion));
            return Response.ok(file.toString()).type(TYPE);
        });
    }

    private JsonNode article(Occasion occasion) {
        try {
            return json.readTree(occasion.hit().json());
        } catch (IOException e) {
            throw new UncheckedIOException("an indexed article is not JSON", e);
        }
    }

    private String service() {
        HttpServerRequest http = request.http();
        Object host = http.authority() == null ? http.localAddress() : http.authority(); // HTTP/1.0 has none
        return http.scheme() + "://" + host + request.pathPrefix().value();
    }
}
