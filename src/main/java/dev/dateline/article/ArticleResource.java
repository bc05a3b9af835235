package dev.dateline.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.http.JsonBody;
import dev.dateline.http.Parameters;
import dev.dateline.http.Preconditions;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
import dev.dateline.http.Validators;
import dev.dateline.security.Caller;
import dev.dateline.security.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One article: reading and writing it. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Archive archive;
    private final Idempotency idempotency;
    private final Revisions revisions;
    private final IndexWatch index;
    private final Caller caller;
    private final ObjectMapper json;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ArticleResource(
            Archive archive,
            Idempotency idempotency,
            Revisions revisions,
            IndexWatch index,
            Caller caller,
            ObjectMapper json,
            HttpServerRequest http,
            HttpHeaders request) {
        this.archive = archive;
        this.idempotency = idempotency;
        this.revisions = revisions;
        this.index = index;
        this.caller = caller;
        this.json = json;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/{id}")
    @Takes(FieldsParameter.class)
    @Try("in-defence-of-october")
    @Operation(
            operationId = "getArticle",
            summary = "One article",
            description = "The article as it is now. A deleted one is a 410; a draft needs a key and is a 404 without.")
    @APIResponse(responseCode = "200", ref = "Article")
    @APIResponse(responseCode = "304", ref = "ArticleNotModified")
    @APIResponse(responseCode = "410")
    public Response get(String id) throws IOException {
        Parameters parameters = Parameters.of(http);
        List<String> paths = FieldsParameter.read(parameters, List.of());
        parameters.check();
        ArticleView article = archive.find(id, caller.hasKey());
        String tag = tag(article.revision(), String.join(",", paths));
        Response.ResponseBuilder response = Validators.isKnown(request, tag, article.updatedAt())
                ? Response.notModified()
                : Response.ok(sparse(article, paths));
        return response.header(HttpHeaders.ETAG, tag)
                .lastModified(Date.from(article.updatedAt()))
                .build();
    }

    private Object sparse(ArticleView article, List<String> paths) throws IOException {
        if (paths.isEmpty()) {
            return article;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Fields.of(paths).over(json.createGenerator(bytes))) {
            json.writeValue(out, article);
        }
        return bytes.toByteArray();
    }

    @POST
    @RolesAllowed(Role.WRITER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Takes(value = WriteParameters.class, headers = "IdempotencyKey")
    @Operation(
            operationId = "createArticle",
            summary = "Create an article",
            description =
                    "Without an `id`, one is made of the title. An `id` that is taken, also by a deleted article, is a 409.")
    @RequestBody(ref = "Article")
    @APIResponse(responseCode = "201", ref = "ArticleCreated")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response create(InputStream body) {
        boolean wait = wait(Parameters.of(http));
        JsonNode given = JsonBody.read(body);
        ArticleInput input = ArticleReader.read(given);
        Stored stored = idempotency.once(
                caller.name(),
                http.getHeader("Idempotency-Key"),
                given,
                recall -> archive.create(input, given, recall));
        return stored(stored, wait, 201);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Takes(WriteParameters.class)
    @Operation(
            operationId = "putArticle",
            summary = "Create or replace an article",
            description =
                    "Creates (201), replaces (200), or finds it unchanged (200, no new revision). A deleted one comes back (201).")
    @RequestBody(ref = "Article")
    @APIResponse(responseCode = "200", ref = "Article")
    @APIResponse(responseCode = "201", ref = "ArticleCreated")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response put(String id, InputStream body) {
        boolean wait = wait(Parameters.of(http));
        refuseBadId(id);
        ArticleInput input = ArticleReader.read(JsonBody.read(body));
        Archive.refuseOtherId(id, input);
        Stored stored = archive.put(id, input, this::condition);
        return stored(stored, wait, stored.outcome() == Outcome.CREATED ? 201 : 200);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Takes(WriteParameters.class)
    @Operation(
            operationId = "patchArticle",
            summary = "Change members of an article",
            description = "A JSON merge patch (RFC 7396). Unchanged: 200, no new revision.")
    @RequestBody(ref = "ArticlePatch")
    @APIResponse(responseCode = "200", ref = "Article")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response patch(String id, InputStream body) {
        boolean wait = wait(Parameters.of(http));
        return stored(archive.patch(id, JsonBody.read(body), this::condition), wait, 200);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Takes(WriteParameters.class)
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article",
            description = "Leaves a mark, so that readers of changes hear of it; deleting again is a 410.")
    @APIResponse(responseCode = "204", ref = "Deleted")
    @APIResponse(responseCode = "202", ref = "DeletedSoon")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    public Response delete(String id) {
        boolean wait = wait(Parameters.of(http));
        long revision = archive.delete(id, this::condition);
        return Response.status(isSearchable(revision, wait) ? 204 : 202).build();
    }

    private static boolean wait(Parameters parameters) {
        boolean wait = parameters.sure(WriteParameters.WAIT);
        parameters.check();
        return wait;
    }

    private static void refuseBadId(String id) {
        if (!ArticleReader.isId(id)) {
            throw new Failure(
                    Kind.INVALID,
                    "The address holds no id that an article could have.",
                    List.of(new Fault(
                            Fault.Place.param("id"),
                            Fault.Code.INVALID,
                            "An id is 1 to 200 of a-z, 0-9, '.', '_', '~' and '-', and begins with a letter or digit.",
                            id)));
        }
    }

    private void condition(OptionalLong revision) {
        Preconditions.of(request).check(revisions.archive(), revision);
    }

    private Response stored(Stored stored, boolean wait, int status) {
        ArticleView article = stored.article();
        Response.ResponseBuilder response = Response.status(isSearchable(stored.revision(), wait) ? status : 202)
                .entity(article)
                .header(HttpHeaders.ETAG, tag(article.revision(), ""))
                .lastModified(Date.from(article.updatedAt()));
        return status == 201
                ? response.header(HttpHeaders.LOCATION, article.links().self()).build()
                : response.build();
    }

    private boolean isSearchable(long revision, boolean wait) {
        return wait && index.awaitVisible(revision);
    }

    private String tag(long revision, String representation) {
        return Validators.tag(revisions.archive(), revision, representation);
    }
}
