package dev.dateline.transfer.export;

import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ExportQueryParameters;
import dev.dateline.search.list.ListOrder;
import dev.dateline.security.CurrentUser;
import dev.dateline.transfer.SlowClientGuard;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints of exports: all articles that match a filter, as one stream at one point in time of the archive. */
@Path("/")
class ExportResource {

    private static final String COMPLETENESS_NOTE =
            "It contains every article that was acknowledged before the request; if the index is behind, the "
                    + "response is 503: try again later. A client that reads less than `dateline.min-bytes-per-second` is "
                    + "disconnected.";

    private final Exporter exporter;
    private final NdjsonExport ndjson;
    private final CsvExport csv;
    private final CurrentUser caller;
    private final RevisionLog revisions;
    private final SlowClientGuard slowClientGuard;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ExportResource(
            Exporter exporter,
            NdjsonExport ndjson,
            CsvExport csv,
            CurrentUser caller,
            RevisionLog revisions,
            SlowClientGuard clients,
            HttpServerRequest http,
            HttpHeaders request) {
        this.exporter = exporter;
        this.ndjson = ndjson;
        this.csv = csv;
        this.caller = caller;
        this.revisions = revisions;
        this.slowClientGuard = clients;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/api/v1/export.ndjson")
    @DocumentedQuery({ListFilters.class, ListOrder.class, FieldsParameter.class})
    @ExampleQueries("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "exportNdjson",
            summary = "Export as NDJSON",
            description = "All articles that match the filter as one stream, at one point in time: one JSON "
                    + "object per line, as in the list. "
                    + COMPLETENESS_NOTE)
    @APIResponse(responseCode = "200", ref = "ExportNdjson")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("application/x-ndjson")
    public Response ndjson() {
        return export(ndjson);
    }

    @GET
    @Path("/api/v1/export.csv")
    @DocumentedQuery({ListFilters.class, ListOrder.class, FieldsParameter.class})
    @ExampleQueries("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "exportCsv",
            summary = "Export as CSV",
            description = "All articles that match the filter as one stream, at one point in time: a table "
                    + "that an import can read. "
                    + COMPLETENESS_NOTE)
    @APIResponse(responseCode = "200", ref = "ExportCsv")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("text/csv")
    public Response csv() {
        return export(csv);
    }

    private Response export(ExportFormat format) {
        QueryParameterReader parameters = QueryParameterReader.of(http);
        ExportQuery selection = ExportQueryParameters.sorted(parameters, caller.hasKey());
        List<String> fields = FieldsParameter.read(parameters, Map.of());
        format.checkFields(parameters, fields);
        parameters.check();
        PathPrefix prefix = PathPrefix.of(http);
        Exporter.PreparedExport ready = exporter.open(selection, format, fields, prefix);
        String tag = EntityTags.weakTag(revisions.archive(), ready.revision(), prefix.value());
        return response(format, ready, tag).header(HttpHeaders.ETAG, tag).build();
    }

    /** Monitors the client: one that reads too slowly must not hold an export permit forever. */
    private StreamingOutput monitored(StreamingOutput content) {
        return out -> {
            try (SlowClientGuard.ClientMonitor client = slowClientGuard.monitor(http)) {
                content.write(client.wrap(out));
            }
        };
    }

    private Response.ResponseBuilder response(ExportFormat format, Exporter.PreparedExport ready, String tag) {
        boolean known = EntityTags.isNotModified(request, tag);
        if (known || http.method().equals(HttpMethod.HEAD)) {
            ready.release().run();
        }
        return known
                ? Response.notModified()
                : Response.ok(http.method().equals(HttpMethod.HEAD) ? null : monitored(ready.content()))
                        .type(format.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
    }
}
