package dev.dateline.search;

import dev.dateline.date.BucketUnit;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
import dev.dateline.search.DateFilter.DateField;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The timeline: how many articles by date. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {

    private static final String AUTO = "auto";
    private static final Parameter<String> INTERVAL = Parameter.word(
                    "interval",
                    Stream.concat(Stream.of(AUTO), BucketUnit.ALL.stream().map(BucketUnit::word))
                            .toList(),
                    BucketUnit::called)
            .otherwise(AUTO)
            .says("How long a bucket is. `auto`: as short as makes at most 60 of them. More than 1,000 are a 400 that "
                    + "names an interval that fits.")
            .like("decade");

    private final Searcher searcher;
    private final Reading request;

    TimelineResource(Searcher searcher, Reading request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @Takes({ListFilters.class, TimelineResource.class})
    @Try({"dateField=about&interval=decade", "from=1900&to=1949&interval=year"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getTimeline",
            summary = "Articles by date",
            description =
                    "How many articles there are in each stretch of time: those whose date lies in it for certain, and those where it is possible.")
    @APIResponse(responseCode = "200", ref = "Timeline")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response timeline() {
        Parameters parameters = request.parameters();
        Filter filter = new FilterParameters(parameters).read(request.hasKey());
        Optional<BucketUnit> unit = BucketUnit.of(parameters.sure(INTERVAL));
        parameters.check();
        String dateField = parameters.sure(ListFilters.DATE_FIELD);
        Set<DateField> roles = DateParameters.fields(dateField);
        Timeline timeline = searcher.timeline(new TimelineQuery(filter, roles, unit));
        return request.answer(
                timeline.revision(),
                "",
                () -> Response.ok(TimelineView.of(
                        timeline, dateField, new TimelineLinks(request.http(), parameters, dateField))));
    }
}
