package dev.dateline.http.problem;

import dev.dateline.Failure;
import dev.dateline.LogThrottle;
import dev.dateline.http.EndpointRegistry;
import dev.dateline.http.query.PageLinks;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to problem responses (RFC 9457): the only place where an exception becomes a response. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int MAX_INSTANCE_CHARACTERS = 1000;

    private final EndpointRegistry endpoints;
    private final LogThrottle logThrottle = new LogThrottle(Duration.ofSeconds(10));

    ProblemMapper(EndpointRegistry endpoints) {
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    Response failure(Failure e, RoutingContext request) {
        int status = HttpStatusMapping.of(e.kind());
        if (e.getCause() != null && status >= 500 && logThrottle.tryAcquire()) {
            LOG.errorf(e, "Responded with status %d", status); // the response does not show the cause, so the log must
        }
        return respond(
                Problem.of(status, e.getMessage(), instance(request)).withErrors(e.errors(), e.omittedErrors()),
                request);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (status == 404 && e.getCause() instanceof IllegalArgumentException) {
            status = 400; // JAX-RS reports a parameter that does not parse as "not found"
        }
        if (status < 400) {
            return e.getResponse();
        }
        return status >= 500 ? unexpected(e, request) : respond(status, request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(RoutingContext request) {
        return respond(401, request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return respond(403, request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        if (!request.response().closed()) { // a client that disconnects is not an error
            LOG.error("A request failed unexpectedly", e);
        }
        return respond(500, request);
    }

    /** Creates the problem response for a status when nothing else is known. */
    Response respond(int status, RoutingContext request) {
        return respond(Problem.of(status, detail(status, request), instance(request)), request);
    }

    private String detail(int status, RoutingContext request) {
        String detail = HttpStatusMapping.detail(status);
        String supported = alternatives(status, request);
        return supported == null ? detail : detail + " Supported: " + supported + ".";
    }

    /** Returns the methods or media types that the path accepts; null if they are not known. */
    private String alternatives(int status, RoutingContext request) {
        return switch (status) {
            case 405 -> endpoints.methods(request.normalizedPath());
            case 415 ->
                endpoints.bodyTypes(
                        request.normalizedPath(), request.request().method().name());
            default -> null;
        };
    }

    private Response respond(Problem problem, RoutingContext request) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
            case 405 -> response.header(HttpHeaders.ALLOW, endpoints.methods(request.normalizedPath()));
            case 415 -> response.header("Accept-Patch", endpoints.patchTypes(request.normalizedPath()));
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {} // the others need no header
        }
        return response.build();
    }

    private static String instance(RoutingContext request) {
        return request.request().path() == null ? null : truncate(PageLinks.path(request.request()));
    }

    /** Truncates a link, never within a percent-encoded byte, and appends an ellipsis. */
    private static String truncate(String link) {
        return link.length() <= MAX_INSTANCE_CHARACTERS
                ? link
                : link.substring(0, MAX_INSTANCE_CHARACTERS).replaceFirst("%.?$", "") + "%E2%80%A6";
    }
}
