package dev.dateline.http.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import dev.dateline.ValidationError.Location;
import dev.dateline.http.EndpointRoute;
import dev.dateline.http.problem.HttpStatusMapping;
import dev.dateline.http.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Problems as the OpenAPI document shows them: each status once, with an example, and the operations refer to it. */
final class OpenApiProblems {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA_NAME = "Problem";
    private static final String EXAMPLE_INSTANCE = "/api/v1/articles/in-defence-of-october";

    /** What each status means here. Other statuses below 500 are not answered. */
    private static final Map<Integer, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(
                    400,
                    "The request cannot be understood: a parameter or header that is wrong, a body that is not JSON."),
            Map.entry(401, "No key where one is needed, or a wrong one."),
            Map.entry(403, "The key is valid, and another role is needed."),
            Map.entry(404, "There is no such thing."),
            Map.entry(405, "The address does not take the method; `Allow` names those that it takes."),
            Map.entry(406, "None of the media types in `Accept` can be given."),
            Map.entry(409, "It collides with what is there."),
            Map.entry(410, "It was there and is gone."),
            Map.entry(412, "`If-Match` or `If-None-Match` does not hold: somebody else has written meanwhile."),
            Map.entry(413, "The body is larger than 1 MiB."),
            Map.entry(414, "The address is longer than 65,536 bytes."),
            Map.entry(415, "The `Content-Type` or `Content-Encoding` of the body is not understood."),
            Map.entry(422, "The body is understood and breaks a rule; `errors` points to each place."),
            Map.entry(429, "More requests in a minute than the operator allows, where there is a limit."),
            Map.entry(431, "The headers are longer than 16,384 bytes."),
            Map.entry(500, "A fault of the service."),
            Map.entry(503, "Not now; `Retry-After` says when to try again."),
            Map.entry(507, "There is no room on the disk. Nothing was written."));

    /** Makes a response for each status of the one that stands for all; the framework comes here more than once. */
    void define(Components components) {
        if (components.getResponses().containsKey(SCHEMA_NAME)) {
            components.removeResponse(SCHEMA_NAME);
            DESCRIPTIONS.forEach(
                    (status, meaning) -> components.addResponse(componentName(status), response(status, meaning)));
        }
    }

    /** Adds what an endpoint can answer to what it names itself. */
    void add(Operation operation, EndpointRoute route) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        Set<Integer> statuses = new TreeSet<>(statusesOf(route));
        responses.getAPIResponses().keySet().stream()
                .filter(key -> key.matches("[45]\\d\\d"))
                .map(Integer::valueOf)
                .forEach(statuses::add);
        statuses.forEach(status -> responses.addAPIResponse(
                status.toString(), OASFactory.createAPIResponse().ref(componentName(status))));
        operation.setResponses(responses);
    }

    /** What follows from the form of an endpoint. */
    private static Set<Integer> statusesOf(EndpointRoute route) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 405, 406, 414, 429, 431, 500, 503));
        if (route.annotation(RolesAllowed.class).isPresent()) {
            statuses.addAll(List.of(403, 507));
        }
        if (route.isTemplate()) {
            statuses.add(404);
        }
        if (!route.consumes().isEmpty()) {
            statuses.add(415);
        }
        return statuses;
    }

    private static String componentName(int status) {
        return HttpStatusMapping.title(status).replace(" ", "");
    }

    private static APIResponse response(int status, String meaning) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA_NAME))
                                        .example(example(status))));
        switch (status) {
            case 401 ->
                response.addHeader("WWW-Authenticate", header("How to send a key.", "Bearer realm=\"dateline\""));
            case 405 ->
                response.addHeader("Allow", header("The methods that the address takes.", "GET, HEAD, OPTIONS"));
            case 429 -> response.addHeader("Retry-After", header("Seconds to wait.", "17"));
            case 503 -> response.addHeader("Retry-After", header("Seconds to wait.", "5"));
            default -> {} // the others say it all in the body
        }
        return response;
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(200)
                        .pattern("^[ -~]*$"))
                .example(example);
    }

    private static Map<String, Object> example(int status) {
        String detail = HttpStatusMapping.detail(status);
        Problem problem = Problem.of(
                        status, detail == null ? DESCRIPTIONS.get(status).replace("`", "") : detail, EXAMPLE_INSTANCE)
                .withErrors(exampleErrors(status), 0);
        return MAPPER.convertValue(problem, new TypeReference<>() {});
    }

    private static List<ValidationError> exampleErrors(int status) {
        return switch (status) {
            case 400 ->
                List.of(new ValidationError(
                        Location.param("siez"), Code.UNKNOWN, "There is no parameter 'siez' here.", "50", "size"));
            case 422 ->
                List.of(new ValidationError(
                        Location.pointer("/dates/published"),
                        Code.INVALID,
                        "There is no month 18.",
                        "1917-18",
                        "1917/1918"));
            default -> List.of();
        };
    }
}
