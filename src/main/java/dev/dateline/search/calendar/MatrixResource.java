package dev.dateline.search.calendar;

import dev.dateline.ValidationError.Code;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateMatrix;
import dev.dateline.search.Searcher;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ReadRequest;
import dev.dateline.search.list.TimelineOptions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The matrix: the number of articles by two of their dates. */
@Path("/api/v1/matrix")
@Produces(MediaType.APPLICATION_JSON)
class MatrixResource {

    private static final List<String> ROLES = List.of("published", "republished", "about", "mentions");
    private static final QueryParameter<String> X = QueryParameter.choice("x", ROLES)
            .defaultValue("published")
            .description("The role of the dates of one axis.")
            .example("published");
    private static final QueryParameter<String> Y = QueryParameter.choice("y", ROLES)
            .defaultValue("about")
            .description("The role of the dates of the other axis, which must be another one.")
            .example("about");
    private static final QueryParameter<String> INTERVAL = TimelineOptions.interval("interval")
            .defaultValue("auto")
            .description("The length of the buckets of both axes. `auto`: the shortest that needs at most 60 buckets. "
                    + "More than 1,000 buckets of an axis, or 10,000 cells with articles, are a 400 that names "
                    + "intervals that fit.")
            .example("decade");
    private static final QueryParameter<String> X_INTERVAL = TimelineOptions.interval("xInterval")
            .description("The length of the buckets of `x`, where it differs from `interval`.")
            .example("decade");
    private static final QueryParameter<String> Y_INTERVAL = TimelineOptions.interval("yInterval")
            .description("The length of the buckets of `y`, where it differs from `interval`.")
            .example("century");
    private static final Set<String> OWN_NAMES =
            Set.of(X.name(), Y.name(), INTERVAL.name(), X_INTERVAL.name(), Y_INTERVAL.name());

    private final Searcher searcher;
    private final ReadRequest request;

    MatrixResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @DocumentedQuery({ListFilters.class, MatrixResource.class})
    @ExampleQueries({"x=published&y=about&interval=decade", "x=published&y=mentions&xInterval=decade&yInterval=century"
    })
    @Tag(name = "Dates")
    @Operation(
            operationId = "getMatrix",
            summary = "Count articles by two dates",
            description =
                    "The number of articles by the periods of two of their dates, such as how many of each decade "
                            + "are about each decade: `certain` ones, which have a date that lies wholly in each of the two "
                            + "periods, and `possible` ones, which have a date that overlaps each of them.")
    @APIResponse(responseCode = "200", ref = "Matrix")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response matrix() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters).read(request.hasKey());
        String x = parameters.require(X);
        String y = parameters.require(Y);
        if (x.equals(y)) {
            parameters.addError(
                    Y.name(), Code.CONFLICT, "'x' and 'y' must be different roles; a timeline counts by one.", y);
        }
        TimelineQuery xAxis = axis(parameters, filter, x, X_INTERVAL);
        TimelineQuery yAxis = axis(parameters, filter, y, Y_INTERVAL);
        parameters.check();
        MatrixLinks links = new MatrixLinks(parameters, x, y, ArticleListUrl.of(request.http(), OWN_NAMES));
        DateMatrix matrix = searcher.matrix(new DateMatrix.Query(filter, xAxis, yAxis, links.maxCells()));
        return request.respond(matrix.revision(), "", () -> Response.ok(MatrixView.of(matrix, links)));
    }

    private static TimelineQuery axis(
            QueryParameterReader parameters, ArticleFilter filter, String role, QueryParameter<String> own) {
        String shared = parameters.require(INTERVAL);
        String interval = parameters.value(own).orElse(shared);
        String name = parameters.value(own.name()).isPresent() ? own.name() : INTERVAL.name();
        return new TimelineQuery(filter, DateParameters.parseRoles(role), BucketUnit.of(interval), name);
    }
}
