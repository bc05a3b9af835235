package dev.dateline.search.calendar;

import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Searcher;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ReadRequest;
import dev.dateline.search.list.TimelineLinks;
import dev.dateline.search.list.TimelineOptions;
import dev.dateline.search.list.TimelineView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The timeline: the number of articles by date. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {

    private static final QueryParameter<String> INTERVAL = TimelineOptions.interval("interval")
            .defaultValue("auto")
            .description(
                    "The length of the buckets. `auto`: the shortest that needs at most 60 buckets. More than 1,000 "
                            + "buckets are a 400 that names an interval that fits.")
            .example("decade");

    private final Searcher searcher;
    private final ReadRequest request;

    TimelineResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @DocumentedQuery({ListFilters.class, TimelineResource.class})
    @ExampleQueries({"dateField=about&interval=decade", "from=1900&to=1949&interval=year"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getTimeline",
            summary = "Count articles by date",
            description = "The number of articles in each period: `certain` ones, whose date lies wholly in it, and "
                    + "`possible` ones, whose date overlaps it.")
    @APIResponse(responseCode = "200", ref = "Timeline")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response timeline() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters).read(request.hasKey());
        Optional<BucketUnit> unit = BucketUnit.of(parameters.require(INTERVAL));
        parameters.check();
        String dateField = parameters.require(ListFilters.DATE_FIELD);
        Set<DateField> roles = DateParameters.parseRoles(dateField);
        Timeline timeline = searcher.timeline(new TimelineQuery(filter, roles, unit));
        return request.respond(
                timeline.revision(),
                "",
                () -> Response.ok(
                        TimelineView.of(timeline, dateField, new TimelineLinks(parameters, dateField, this::listUrl))));
    }

    private ArticleListUrl listUrl(Set<String> without) {
        Set<String> names = new HashSet<>(without);
        names.add(INTERVAL.name());
        return ArticleListUrl.of(request.http(), names);
    }
}
