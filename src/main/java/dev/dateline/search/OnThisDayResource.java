package dev.dateline.search;

import dev.dateline.article.FieldsParameter;
import dev.dateline.http.BadValue;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Shape;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
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

/** What happened or appeared on a calendar day, today where none is given. */
@Path("/api/v1/on-this-day")
@Produces(MediaType.APPLICATION_JSON)
class OnThisDayResource {

    private static final Parameter<LocalDate> AS_OF = Parameter.of(
                    "asOf", new Shape.Text(10, "^\\d{4}-\\d{2}-\\d{2}$"), OnThisDayResource::date)
            .says("The day from which years are counted, and without a day in the address the one that is looked for. "
                    + "Without it today.")
            .like("2027-11-07");

    private final Searcher searcher;
    private final Reading request;

    OnThisDayResource(Searcher searcher, Reading request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @Takes({ListFilters.class, OccasionParameters.class, OnThisDayResource.class, FieldsParameter.class})
    @Try("asOf=2027-11-07&role=about")
    @Tag(name = "Dates")
    @Operation(
            operationId = "getToday",
            summary = "What happened on this day",
            description =
                    "What happened or appeared on the present calendar day, or on that of `asOf`, by year, milestones first.")
    @APIResponse(responseCode = "200", ref = "OnThisDay")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response today() {
        return on(request.parameters(), Optional.empty());
    }

    @GET
    @Path("/{day}")
    @Takes({ListFilters.class, OccasionParameters.class, OnThisDayResource.class, FieldsParameter.class})
    @Try({"11-07", "05-24?calendar=any"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getOnThisDay",
            summary = "What happened on a calendar day",
            description =
                    "What happened or appeared on a calendar day, by year, milestones first. What is known only to the month stands apart.")
    @APIResponse(responseCode = "200", ref = "OnThisDay")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response on(String day) {
        Parameters parameters = request.parameters();
        Optional<MonthDay> read = Optional.empty();
        try {
            read = Optional.of(CalendarDay.of(day));
        } catch (BadValue e) {
            parameters.pathFault("day", e, day);
        }
        return on(parameters, read);
    }

    private Response on(Parameters parameters, Optional<MonthDay> given) {
        Filter filter = new FilterParameters(parameters).read(request.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        LocalDate today = occasion.today();
        LocalDate asOf = parameters.value(AS_OF).orElse(today);
        MonthDay day = given.orElseGet(() -> MonthDay.from(asOf));
        OccasionQuery.Dates dates = occasion.dates(
                OnThisDay.days(day, asOf.getYear(), occasion.leap()), Set.of(day.getMonth()), Optional.empty());
        OccasionOrder order = new OccasionOrder(asOf.getYear(), OccasionOrder::isRound, any -> day);
        OccasionQuery query = new OccasionQuery(filter, dates, order, occasion.page(), occasion.size());
        OccasionGroups groups = new OccasionGroups(occasion.fields());
        parameters.check();
        Occasions found = searcher.occasions(query);
        return request.answer(found.revision(), asOf.toString(), () -> {
            OccasionPage page = OccasionPage.of(query, found);
            PageLinks links =
                    PageLinks.of(request.http(), page.number(), ListOptions.numbered(page.totalPages(), page.size()));
            return links.with(
                    page.totalItems(),
                    new OnThisDay(
                            OnThisDay.written(day),
                            asOf,
                            groups.of(found.ofDays()),
                            groups.cards(found.ofMonths()),
                            page,
                            links));
        });
    }

    private static LocalDate date(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new BadValue("There is no day " + text + ".", null);
        }
        throw new BadValue("A day is written YYYY-MM-DD, such as 2027-11-07.", null);
    }
}
