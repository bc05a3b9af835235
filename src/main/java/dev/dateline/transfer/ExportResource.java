package dev.dateline.transfer;

import dev.dateline.article.FieldsParameter;
import dev.dateline.article.Revisions;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import dev.dateline.search.Selection;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Everything under a filter, as one stream that shows one state of the archive. */
@Path("/api/v1")
class ExportResource {

    private final Exporter exporter;
    private final NdjsonExport ndjson;
    private final CsvExport csv;
    private final Caller caller;
    private final Revisions revisions;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ExportResource(
            Exporter exporter,
            NdjsonExport ndjson,
            CsvExport csv,
            Caller caller,
            Revisions revisions,
            HttpServerRequest http,
            HttpHeaders request) {
        this.exporter = exporter;
        this.ndjson = ndjson;
        this.csv = csv;
        this.caller = caller;
        this.revisions = revisions;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/export.ndjson")
    @Produces("application/x-ndjson")
    public Response ndjson() {
        return export(ndjson);
    }

    @GET
    @Path("/export.csv")
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

    private Response.ResponseBuilder response(ExportFormat format, Exporter.Ready ready, String tag) {
        boolean known = Validators.isKnown(request, tag);
        if (known || http.method().equals(HttpMethod.HEAD)) {
            ready.drop().run();
        }
        return known
                ? Response.notModified()
                : Response.ok(http.method().equals(HttpMethod.HEAD) ? null : ready.content())
                        .type(format.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"");
    }
}
