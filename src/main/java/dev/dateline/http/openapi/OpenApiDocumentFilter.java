package dev.dateline.http.openapi;

import dev.dateline.http.EndpointRoute;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.IndexView;

/**
 * Adds to the OpenAPI document what the code already declares elsewhere: the query parameters, the problems that each
 * endpoint can respond with, and which endpoints need a key. It runs when the service is built.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class OpenApiDocumentFilter implements OASFilter {

    private static final List<String> COMMON_HEADERS =
            List.of("Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy");

    private final List<EndpointRoute> routes;
    private final OpenApiProblems problems = new OpenApiProblems();

    /** Creates a filter for the resource classes of an index. */
    public OpenApiDocumentFilter(IndexView index) {
        routes = index.getAnnotations(Path.class).stream()
                .filter(annotation -> annotation.target().kind() == Kind.CLASS)
                .map(annotation ->
                        loadClass(annotation.target().asClass().name().toString()))
                .flatMap(EndpointRoute::of)
                .toList();
    }

    private static Class<?> loadClass(String name) {
        try {
            return Thread.currentThread().getContextClassLoader().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an indexed class cannot be loaded", e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.setHEAD(null)); // implied by GET
        problems.define(document.getComponents());
        SparseSchemas.define(document.getComponents());
        document.getComponents().getResponses().values().forEach(OpenApiDocumentFilter::addCommonHeaders);
        routes.forEach(route -> {
            PathItem path = document.getPaths().getPathItem(route.path());
            HttpMethod method = HttpMethod.valueOf(route.verb().toUpperCase(Locale.ROOT));
            Operation operation = path == null ? null : path.getOperations().get(method);
            if (operation != null) {
                describe(operation, route, document.getComponents());
            }
        });
        OpenApiProblems.removeUnused(document);
    }

    private void describe(Operation operation, EndpointRoute route, Components components) {
        problems.add(operation, route);
        List<Parameter> parameters = new ArrayList<>(OpenApiParameters.pathParameters(
                route, components.getParameters().keySet()));
        parameters.addAll(OpenApiParameters.conditionalHeaders(operation.getResponses()));
        route.annotation(DocumentedQuery.class).ifPresent(takes -> {
            parameters.addAll(OpenApiParameters.headers(takes));
            parameters.addAll(OpenApiParameters.of(takes));
            OpenApiParameters.defineObjects(takes, components);
        });
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        operation.setSecurity(List.of());
        if (route.annotation(RolesAllowed.class).isPresent()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("apiKey"));
        }
    }

    /** Adds the headers that every response carries. */
    private static void addCommonHeaders(APIResponse response) {
        COMMON_HEADERS.forEach(
                name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
    }
}
