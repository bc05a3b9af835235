package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.security.Role;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many articles at once. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private final Importer importer;
    private final List<RowReader> formats;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ImportResource(Importer importer, @All List<RowReader> formats, HttpServerRequest http, HttpHeaders request) {
        this.importer = importer;
        this.formats = formats;
        this.http = http;
        this.request = request;
    }

    @POST
    @RolesAllowed(Role.WRITER)
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON, "text/csv"})
    @Takes(ImportParameters.class)
    @Tag(name = "Imports")
    @Operation(
            operationId = "importArticles",
            summary = "Import articles",
            description =
                    "Each row is put as an article; a date member that is absent keeps what the article has. One bad row never "
                            + "loses the others, and the same file again changes nothing.")
    @RequestBody(ref = "Articles")
    @APIResponse(responseCode = "200", ref = "ImportReport")
    public ImportReport.View run(InputStream body) {
        Parameters parameters = Parameters.of(http);
        ImportOptions options = new ImportOptions(
                parameters.sure(ImportParameters.DRY_RUN),
                parameters.sure(ImportParameters.REVIVE),
                parameters.sure(ImportParameters.REPORT).equals("all"));
        parameters.check();
        try {
            return importer.run(body, format(), options);
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off; the rows before that are stored.", e);
        }
    }

    private RowReader format() {
        MediaType given = request.getMediaType();
        String type = given.getType() + "/" + given.getSubtype();
        return formats.stream()
                .filter(format -> format.mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> new Failure(Kind.UNSUPPORTED, "Nothing here reads " + type + "."));
    }
}
