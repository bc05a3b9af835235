package dev.dateline.transfer;

import dev.dateline.article.FieldsParameter;
import dev.dateline.article.Revisions;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
import dev.dateline.http.Validators;
import dev.dateline.search.ListFilters;
import dev.dateline.search.ListOrder;
import dev.dateline.search.Selection;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything under a filter, as one stream that shows one state of the archive. */
@Path("/")
class ExportResource {

    private static final String COMPLETE =
            "It holds all that was acknowledged before it was asked for, or it is a 503: while the index is behind, try "
                    + "again later. A client that takes less than `dateline.min-bytes-per-second` is cut off.";

    private final Exporter exporter;
    private final NdjsonExport ndjson;
    private final CsvExport csv;
    private final Caller caller;
    private final Revisions revisions;
    private final SlowClients clients;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ExportResource(
            Exporter exporter,
            NdjsonExport ndjson,
            CsvExport csv,
            Caller caller,
            Revisions revisions,
            SlowClients clients,
            HttpServerRequest http,
            HttpHeaders request) {
        this.exporter = exporter;
        this.ndjson = ndjson;
        this.csv = csv;
        this.caller = caller;
        this.revisions = revisions;
        this.clients = clients;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/api/v1/export.ndjson")
    @Takes({ListFilters.class, ListOrder.class, FieldsParameter.class})
    @Try("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "exportNdjson",
            summary = "Export as NDJSON",
            description =
                    "Everything under the filter as one stream, at one state of the archive: an article on each line of JSON, as the list shows it. "
                            + COMPLETE)
    @APIResponse(responseCode = "200", ref = "ExportNdjson")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("application/x-ndjson")
    public Response ndjson() {
        return export(ndjson);
    }

    @GET
    @Path("/api/v1/export.csv")
    @Takes({ListFilters.class, ListOrder.class, FieldsParameter.class})
    @Try("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "exportCsv",
            summary = "Export as CSV",
            description =
                    "Everything under the filter as one stream, at one state of the archive: a table; an import takes it back. "
                            + COMPLETE)
    @APIResponse(responseCode = "200", ref = "ExportCsv")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("text/csv")
    public Response csv() {
        return export(csv);
    }

    private Response export(ExportFormat format) {
        Parameters parameters = Parameters.of(http);
        Selection selection = Selection.of(parameters, caller.hasKey());
        List<String> fields = FieldsParameter.read(parameters, List.of());
        format.check(parameters, fields);
        parameters.check();
        Exporter.Ready ready = exporter.open(selection, format, fields);
        String tag = Validators.weakTag(revisions.archive(), ready.revision(), "");
        return response(format, ready, tag).header(HttpHeaders.ETAG, tag).build();
    }

    /** A client that takes next to nothing is not left a place for ever. */
    private StreamingOutput paced(StreamingOutput content) {
        return out -> {
            try (SlowClients.Watch client = clients.watch(http)) {
                content.write(client.over(out));
            }
        };
    }

    private Response.ResponseBuilder response(ExportFormat format, Exporter.Ready ready, String tag) {
        boolean known = Validators.isKnown(request, tag);
        if (known || http.method().equals(HttpMethod.HEAD)) {
            ready.drop().run();
        }
        return known
                ? Response.notModified()
                : Response.ok(http.method().equals(HttpMethod.HEAD) ? null : paced(ready.content()))
                        .type(format.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
    }
}
