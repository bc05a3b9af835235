package dev.dateline.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Handles failures outside the endpoints: a URL with invalid percent-encoding, or a failing route of the framework. */
@ApplicationScoped
class RouteFailureHandler {

    private static final Logger LOG = Logger.getLogger(RouteFailureHandler.class);
    private static final int ROUTE_ORDER = -1000;
    private static final int OPTIONS_ROUTE_ORDER = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    private final ProblemMapper problemMapper;
    private final ObjectMapper json;

    RouteFailureHandler(ProblemMapper problems, ObjectMapper json) {
        this.problemMapper = problems;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(ROUTE_ORDER).failureHandler(this::handle);
        // A URL with invalid percent-encoding reaches no route, and so no failure handler of a route.
        router.errorHandler(400, context -> handle(context, 400));
        // OPTIONS for an unknown path has not been answered yet; the framework would answer with success.
        router.options().order(OPTIONS_ROUTE_ORDER).handler(context -> context.fail(404));
    }

    private void handle(RoutingContext context) {
        handle(context, context.statusCode() >= 400 ? context.statusCode() : 500);
    }

    private void handle(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (context.failure() != null && status >= 500 && !response.closed()) {
            LOG.error("A request failed outside the endpoints", context.failure());
        }
        if (response.headWritten()) {
            context.request().connection().close(); // a truncated response must not look complete
        } else {
            send(problemMapper.respond(status, context), response);
        }
    }

    private void send(Response problem, HttpServerResponse response) {
        response.setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
        try {
            response.end(Buffer.buffer(json.writeValueAsBytes(problem.getEntity())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
