package dev.dateline.article.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleView;
import dev.dateline.article.WriteResult;
import dev.dateline.article.WriteResult.Outcome;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.article.json.ArticleReader;
import dev.dateline.article.service.ArticleService;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.conditional.ConditionalRequest;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.json.JsonBody;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.security.CurrentUser;
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
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The endpoints that read and write single articles. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleResource {

    private static final String MERGE_PATCH_TYPE = "application/merge-patch+json";

    private final ArticleService articleService;
    private final IdempotentRequests idempotency;
    private final RevisionLog revisions;
    private final IndexProgress indexProgress;
    private final CurrentUser caller;
    private final ObjectMapper json;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ArticleResource(
            ArticleService articleService,
            IdempotentRequests idempotency,
            RevisionLog revisions,
            IndexProgress indexProgress,
            CurrentUser caller,
            ObjectMapper json,
            HttpServerRequest http,
            HttpHeaders request) {
        this.articleService = articleService;
        this.idempotency = idempotency;
        this.revisions = revisions;
        this.indexProgress = indexProgress;
        this.caller = caller;
        this.json = json;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/{id}")
    @DocumentedQuery(FieldsParameter.class)
    @ExampleQueries("in-defence-of-october")
    @Operation(
            operationId = "getArticle",
            summary = "One article",
            description =
                    "The current state of the article. A deleted article is a 410; a draft needs a key and is a 404"
                            + " without.")
    @APIResponse(responseCode = "200", ref = "SparseArticle")
    @APIResponse(responseCode = "304", ref = "ArticleNotModified")
    @APIResponse(responseCode = "410")
    public Response get(String id) {
        QueryParameterReader parameters = QueryParameterReader.of(http);
        List<String> paths = FieldsParameter.read(parameters, Map.of());
        parameters.check();
        ArticleView article = articleService
                .find(id, caller.hasKey())
                .withPathPrefix(PathPrefix.of(http).value());
        String tag = entityTag(article.revision(), String.join(",", paths));
        Response.ResponseBuilder response = EntityTags.isNotModified(request, tag, article.updatedAt())
                ? Response.notModified()
                : Response.ok(
                        paths.isEmpty() ? article : FieldSelection.of(paths).write(article, json));
        return response.header(HttpHeaders.ETAG, tag)
                .lastModified(Date.from(article.updatedAt()))
                .build();
    }

    @POST
    @RolesAllowed(Role.WRITER)
    @Consumes(MediaType.APPLICATION_JSON)
    @DocumentedQuery(value = WriteParameters.class, headers = "IdempotencyKey")
    @Operation(
            operationId = "createArticle",
            summary = "Create an article",
            description =
                    "Without an `id`, one is created from the title. An `id` that is taken, also by a deleted article,"
                            + " is a 409.")
    @RequestBody(ref = "Article")
    @APIResponse(responseCode = "201", ref = "ArticleCreated")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response create(InputStream body) {
        boolean wait = readWait(QueryParameterReader.of(http));
        JsonNode given = JsonBody.read(body);
        ArticleInput input = ArticleReader.read(given);
        WriteResult stored = idempotency.runOnce(
                caller.name(),
                http.getHeader("Idempotency-Key"),
                given,
                recorded -> articleService.create(input, given, recorded));
        return response(stored, wait, 201);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes(MediaType.APPLICATION_JSON)
    @DocumentedQuery(WriteParameters.class)
    @Operation(
            operationId = "putArticle",
            summary = "Create or replace an article",
            description =
                    "Creates the article (201), replaces it (200), or leaves it unchanged (200, no new revision). A"
                            + " deleted article is revived (201).")
    @RequestBody(ref = "Article")
    @APIResponse(responseCode = "200", ref = "Article")
    @APIResponse(responseCode = "201", ref = "ArticleCreated")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response put(String id, InputStream body) {
        boolean wait = readWait(QueryParameterReader.of(http));
        requireValidId(id);
        ArticleInput input = ArticleReader.read(JsonBody.read(body));
        ArticleService.requireSameId(id, input);
        WriteResult stored = articleService.put(id, input, this::checkPreconditions);
        return response(stored, wait, stored.outcome() == Outcome.CREATED ? 201 : 200);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes({MERGE_PATCH_TYPE, MediaType.APPLICATION_JSON})
    @DocumentedQuery(WriteParameters.class)
    @Operation(
            operationId = "patchArticle",
            summary = "Change members of an article",
            description = "Applies a JSON merge patch (RFC 7396). If nothing changes: 200, no new revision.")
    @RequestBody(ref = "ArticlePatch")
    @APIResponse(responseCode = "200", ref = "Article")
    @APIResponse(responseCode = "202", ref = "ArticleAccepted")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "413")
    @APIResponse(responseCode = "422")
    public Response patch(String id, InputStream body) {
        boolean wait = readWait(QueryParameterReader.of(http));
        return response(articleService.patch(id, JsonBody.read(body), this::checkPreconditions), wait, 200);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @DocumentedQuery(WriteParameters.class)
    @Operation(
            operationId = "deleteArticle",
            summary = "Delete an article",
            description = "Leaves a tombstone, so that readers of changes see the deletion; deleting again is a 410.")
    @APIResponse(responseCode = "204", ref = "Deleted")
    @APIResponse(responseCode = "202", ref = "DeletedSoon")
    @APIResponse(responseCode = "410")
    @APIResponse(responseCode = "412")
    public Response delete(String id) {
        boolean wait = readWait(QueryParameterReader.of(http));
        long revision = articleService.delete(id, this::checkPreconditions);
        return Response.status(awaitSearchable(revision, wait) ? 204 : 202).build();
    }

    private static boolean readWait(QueryParameterReader parameters) {
        boolean wait = WriteParameters.isWaiting(parameters);
        parameters.check();
        return wait;
    }

    private static void requireValidId(String id) {
        if (!ArticleReader.isValidId(id)) {
            throw new Failure(
                    Kind.INVALID,
                    "The id in the URL is not a valid article id.",
                    List.of(new ValidationError(
                            ValidationError.Location.param("id"),
                            ValidationError.Code.INVALID,
                            "An id must have 1 to 200 characters of a-z, 0-9, '.', '_', '~' and '-' and begin with a"
                                    + " letter or digit.",
                            id)));
        }
    }

    private void checkPreconditions(OptionalLong revision) {
        ConditionalRequest.of(request).check(revisions.archive(), revision);
    }

    private Response response(WriteResult stored, boolean wait, int status) {
        ArticleView article =
                stored.article().withPathPrefix(PathPrefix.of(http).value());
        Response.ResponseBuilder response = Response.status(awaitSearchable(stored.revision(), wait) ? status : 202)
                .entity(article)
                .header(HttpHeaders.ETAG, entityTag(article.revision(), ""))
                .lastModified(Date.from(article.updatedAt()));
        return status == 201
                ? response.header(HttpHeaders.LOCATION, article.links().self()).build()
                : response.build();
    }

    private boolean awaitSearchable(long revision, boolean wait) {
        return wait && indexProgress.awaitVisible(revision);
    }

    private String entityTag(long revision, String representation) {
        return EntityTags.strongTag(
                revisions.archive(),
                revision,
                representation + PathPrefix.of(http).value());
    }
}
