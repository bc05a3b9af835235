package dev.dateline.search.calendar;

import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.OccasionOrder;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.filter.MonthDayFormat;
import dev.dateline.search.list.ListOptions;
import dev.dateline.search.list.ReadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened or was published on a calendar day; the default is today. */
@Path("/api/v1/on-this-day")
@Produces(MediaType.APPLICATION_JSON)
class OnThisDayResource {

    private static final QueryParameter<LocalDate> AS_OF = QueryParameter.of(
                    "asOf",
                    new ParameterSchema.StringSchema(10, "^\\d{4}-\\d{2}-\\d{2}$"),
                    OnThisDayResource::parseDate)
            .description("The day from which years are counted; also the day to search for when the path has none. The "
                    + "default is today in `tz`.")
            .example("2027-11-07");

    private final Searcher searcher;
    private final ReadRequest request;

    OnThisDayResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @DocumentedQuery({
        ListFilters.class,
        OccasionParameters.class,
        OccasionPageParameters.class,
        OnThisDayResource.class,
        FieldsParameter.class
    })
    @ExampleQueries("asOf=2027-11-07&role=about")
    @Tag(name = "Dates")
    @Operation(
            operationId = "getToday",
            summary = "List what happened on this day",
            description =
                    "What happened or was published on today's calendar day, or on that of `asOf`, by year, milestones "
                            + "first. Dates known only to the month are listed separately.")
    @APIResponse(responseCode = "200", ref = "OnThisDay")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response today() {
        return on(request.parameters(), Optional.empty());
    }

    @GET
    @Path("/{day}")
    @DocumentedQuery({
        ListFilters.class,
        OccasionParameters.class,
        OccasionPageParameters.class,
        OnThisDayResource.class,
        FieldsParameter.class
    })
    @ExampleQueries({"11-07", "05-24?calendar=any"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getOnThisDay",
            summary = "List what happened on a calendar day",
            description = "What happened or was published on a calendar day, by year, milestones first. Dates known "
                    + "only to the month are listed separately.")
    @APIResponse(responseCode = "200", ref = "OnThisDay")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response on(String day) {
        QueryParameterReader parameters = request.parameters();
        Optional<MonthDay> read = Optional.empty();
        try {
            read = Optional.of(MonthDayFormat.parse(day));
        } catch (InvalidQueryValueException e) {
            parameters.addPathError("day", e, day);
        }
        return on(parameters, read);
    }

    private Response on(QueryParameterReader parameters, Optional<MonthDay> given) {
        ArticleFilter filter = new FilterParameters(parameters).read(request.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        OccasionPageParameters paging = new OccasionPageParameters(parameters);
        LocalDate today = occasion.today();
        LocalDate asOf = parameters.value(AS_OF).orElse(today);
        MonthDay day = given.orElseGet(() -> MonthDay.from(asOf));
        OccasionQuery.DateCriteria dates = occasion.dates(
                OnThisDay.observedDays(day, asOf.getYear(), occasion.leap()), Set.of(day.getMonth()), Optional.empty());
        OccasionOrder order = new OccasionOrder(asOf.getYear(), OccasionOrder::isRound, any -> day);
        OccasionQuery query = new OccasionQuery(filter, dates, order, paging.page(), paging.size());
        AnniversaryGroups groups = new AnniversaryGroups(occasion.fields(), request.pathPrefix());
        parameters.check();
        OccasionResult found = searcher.occasions(query);
        return request.respond(found.revision(), asOf.toString(), () -> {
            OccasionPage page = OccasionPage.of(query, found);
            PageLinks links = PageLinks.of(
                    request.http(), page.number(), ListOptions.numberedPages(page.totalPages(), page.size()));
            return links.toResponse(
                    page.totalItems(),
                    new OnThisDay(
                            MonthDayFormat.written(day),
                            asOf,
                            groups.group(found.ofDays()),
                            groups.hitViews(found.ofMonths()),
                            page,
                            links));
        });
    }

    private static LocalDate parseDate(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new InvalidQueryValueException("The day " + text + " does not exist.", null);
        }
        throw new InvalidQueryValueException("A day is written YYYY-MM-DD, such as 2027-11-07.", null);
    }
}
