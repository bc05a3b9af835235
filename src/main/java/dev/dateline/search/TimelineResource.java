package dev.dateline.search;

import dev.dateline.article.Revisions;
import dev.dateline.date.BucketUnit;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The timeline: how many articles by date. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {

    private static final String AUTO = "auto";
    private static final List<String> INTERVALS = Stream.concat(
                    Stream.of(AUTO), BucketUnit.ALL.stream().map(BucketUnit::word))
            .toList();

    private final Searcher searcher;
    private final Revisions revisions;
    private final Caller caller;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    TimelineResource(
            Searcher searcher, Revisions revisions, Caller caller, HttpServerRequest http, HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.request = request;
    }

    @GET
    public Response timeline() {
        Parameters parameters = Parameters.of(http);
        Filter filter = new FilterParameters(parameters).read(caller.hasKey());
        Optional<BucketUnit> unit = parameters.word("interval", INTERVALS).flatMap(BucketUnit::of);
        parameters.check();
        String dateField = parameters.value("dateField").orElse("published");
        Set<DateField> roles = DateParameters.fields(dateField);
        Timeline timeline = searcher.timeline(new TimelineQuery(filter, roles, unit));
        String tag = Validators.weakTag(revisions.archive(), timeline.revision(), "");
        Response.ResponseBuilder response = Validators.isKnown(request, tag)
                ? Response.notModified()
                : Response.ok(TimelineView.of(timeline, dateField, new TimelineLinks(http, parameters, dateField)));
        return response.header(HttpHeaders.ETAG, tag).build();
    }
}
