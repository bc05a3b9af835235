package dev.dateline.http.openapi;

import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.QueryParameterReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The welcome document, for people and programs, and the API catalogue for crawlers. */
@Path("/")
@Tag(name = "Service")
class WelcomeResource {

    private static final String LINKSET_TYPE = "application/linkset+json";

    private final ServiceDocument welcome;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    WelcomeResource(ServiceDocument welcome, HttpServerRequest http, HttpHeaders request) {
        this.welcome = welcome;
        this.http = http;
        this.request = request;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "welcome",
            summary = "List the endpoints",
            description = "All endpoints, with URLs to try: as JSON, or as an HTML page if the client prefers HTML.")
    @APIResponse(responseCode = "200", ref = "Welcome")
    public Response welcome() {
        return respond();
    }

    @GET
    @Path("/api/v1")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "welcomeToVersion",
            summary = "List the endpoints of this version",
            description = "The same as at the root, since there is one version.")
    @APIResponse(responseCode = "200", ref = "Welcome")
    public Response version() {
        return respond();
    }

    @GET
    @Path("/.well-known/api-catalog")
    @Produces(LINKSET_TYPE)
    @Operation(
            operationId = "apiCatalog",
            summary = "The API catalogue",
            description = "A set of links (RFC 9264) to the API, its OpenAPI document, its documentation and "
                    + "its health check, for programs that discover APIs (RFC 9727).")
    @APIResponse(responseCode = "200", ref = "ApiCatalog")
    public Response catalog() {
        QueryParameterReader.of(http).check();
        return Response.ok(welcome.catalog(PathPrefix.of(http)))
                .type(LINKSET_TYPE + ";profile=\"https://www.rfc-editor.org/info/rfc9727\"")
                .header(HttpHeaders.LINK, catalogLink())
                .build();
    }

    private Response respond() {
        QueryParameterReader.of(http).check();
        Response.ResponseBuilder response = prefersHtml()
                ? Response.ok(
                                WelcomePage.render(welcome.view(PathPrefix.of(http))),
                                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Security-Policy", WelcomePage.CONTENT_SECURITY_POLICY)
                : Response.ok(welcome.view(PathPrefix.of(http)), MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.LINK, catalogLink())
                .build();
    }

    private String catalogLink() {
        return "<" + PathPrefix.of(http).apply(ServiceDocument.CATALOG_PATH) + ">; rel=\"api-catalog\"";
    }

    /**
     * Returns whether the client prefers HTML. The media types are sorted by the client's preference; a client that
     * accepts anything gets JSON.
     */
    private boolean prefersHtml() {
        return request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
