package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.http.Parameters;
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
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    public ImportReport.View run(InputStream body) {
        Parameters parameters = Parameters.of(http);
        ImportOptions options = new ImportOptions(
                parameters.flag("dryRun", false),
                parameters.flag("revive", false),
                parameters
                        .word("report", List.of("all", "failed"))
                        .filter("all"::equals)
                        .isPresent());
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
