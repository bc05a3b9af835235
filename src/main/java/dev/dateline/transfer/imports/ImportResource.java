package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.security.Role;
import dev.dateline.transfer.SlowClientGuard;
import dev.dateline.transfer.format.RowReader;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints of imports. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private static final String IMPORTS_PATH = "/api/v1/imports/";

    private final Importer importer;
    private final AsyncImportQueue asyncQueue;
    private final ImportReportStore reports;
    private final List<RowReader> formats;
    private final IndexProgress indexProgress;
    private final SlowClientGuard slowClientGuard;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ImportResource(
            Importer importer,
            AsyncImportQueue later,
            ImportReportStore reports,
            @All List<RowReader> formats,
            IndexProgress index,
            SlowClientGuard clients,
            HttpServerRequest http,
            HttpHeaders request) {
        this.importer = importer;
        this.asyncQueue = later;
        this.reports = reports;
        this.formats = formats;
        this.indexProgress = index;
        this.slowClientGuard = clients;
        this.http = http;
        this.request = request;
    }

    @POST
    @RolesAllowed(Role.WRITER)
    @Consumes({
        "application/x-ndjson",
        MediaType.APPLICATION_JSON,
        "text/csv",
        MediaType.TEXT_PLAIN,
        "application/atom+xml",
        "application/rss+xml",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML
    })
    @DocumentedQuery(value = ImportParameters.class, headers = "Prefer")
    @Tag(name = "Imports")
    @Operation(
            operationId = "importArticles",
            summary = "Import articles",
            description = "Each row creates or replaces an article; an absent date member keeps the dates of "
                    + "the article. A row that fails does not affect the others, and importing the same file again "
                    + "changes nothing.")
    @RequestBody(ref = "Articles")
    @APIResponse(responseCode = "200", ref = "ImportReport")
    @APIResponse(responseCode = "202", ref = "ImportAccepted")
    public Response run(InputStream body) {
        ImportOptions options = ImportOptions.read(QueryParameterReader.of(http));
        RowReader format = findFormat();
        try (SlowClientGuard.ClientMonitor client = slowClientGuard.monitor(http)) {
            return run(client.wrap(body), format, options);
        }
    }

    private Response run(InputStream body, RowReader format, ImportOptions options) {
        if (prefersAsync()) {
            return acceptedResponse(asyncQueue.accept(body, format, options))
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        ImportReport.View report = importer.run(body, format, options);
        boolean isVisible = indexProgress.awaitVisible(report.head().revision());
        return (isVisible ? Response.ok(report) : acceptedResponse(report)).build();
    }

    private Response.ResponseBuilder acceptedResponse(ImportReport.View report) {
        return Response.accepted(report)
                .header(
                        HttpHeaders.LOCATION,
                        PathPrefix.of(http).apply(IMPORTS_PATH + report.head().id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Tag(name = "Imports")
    @Operation(
            operationId = "getImport",
            summary = "Get the report of an import",
            description = "The progress of an import, or its result. The last 100 reports are kept for a week.")
    @APIResponse(responseCode = "200", ref = "ImportReport")
    public Response report(String id) {
        QueryParameterReader.of(http).check();
        return Response.ok(reports.find(id)).build();
    }

    /**
     * Returns whether the client prefers an asynchronous response. Preferences may be in one header line or several,
     * each with a value or parameters (RFC 7240).
     */
    private boolean prefersAsync() {
        return http.headers().getAll("Prefer").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(preference -> preference.replaceFirst("[;=].*", "").strip())
                .anyMatch("respond-async"::equalsIgnoreCase);
    }

    private RowReader findFormat() {
        MediaType given = mediaType();
        String type = (given.getType() + "/" + given.getSubtype()).toLowerCase(Locale.ROOT);
        String charset = given.getParameters().getOrDefault("charset", "utf-8");
        boolean isText =
                List.of("text/csv", "text/plain").contains(type); // JSON is UTF-8, and XML declares its encoding
        if (isText && !List.of("utf-8", "utf8", "us-ascii").contains(charset.toLowerCase(Locale.ROOT))) {
            throw new Failure(Kind.UNSUPPORTED, "CSV and plain text must be in UTF-8.");
        }
        return formats.stream()
                .filter(format -> format.mediaTypes().contains(type))
                .findFirst()
                .orElseThrow(() -> unsupported("The Content-Type " + type + " is not supported"));
    }

    private Failure unsupported(String problem) {
        String known = formats.stream()
                .flatMap(format -> format.mediaTypes().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Failure(Kind.UNSUPPORTED, problem + "; supported are: " + known + ".");
    }

    private MediaType mediaType() {
        try {
            MediaType given = request.getMediaType();
            if (given != null) {
                return given;
            }
        } catch (IllegalArgumentException e) {
            // an invalid Content-Type is treated like a missing one
        }
        throw unsupported("A valid Content-Type is required");
    }
}
