package dev.dateline.http.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import dev.dateline.ValidationError.Location;
import dev.dateline.http.EndpointRoute;
import dev.dateline.http.problem.HttpStatusMapping;
import dev.dateline.http.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the problem responses to the OpenAPI document: each status is defined once, with an example, and the operations
 * refer to it.
 */
final class OpenApiProblems {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA_NAME = "Problem";
    private static final String OTHER_PROBLEM_NAME = "OtherProblem";
    private static final int OTHER_PROBLEM_STATUS = 503; // the example
    private static final String EXAMPLE_INSTANCE = "/api/v1/articles/in-defence-of-october";

    /** The meaning of each status. Other statuses below 500 are never sent. */
    private static final Map<Integer, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(
                    400,
                    "The request is invalid: for example an unknown parameter, a malformed header, or a "
                            + "body that is not JSON."),
            Map.entry(401, "The request has no key although one is required, or an invalid one."),
            Map.entry(403, "The key is valid, but another role is required."),
            Map.entry(404, "The resource does not exist."),
            Map.entry(405, "The path does not support the method; `Allow` lists the supported ones."),
            Map.entry(406, "The resource is not available in any of the media types in `Accept`."),
            Map.entry(409, "The request conflicts with the current state."),
            Map.entry(410, "The resource existed and has been deleted, or has expired."),
            Map.entry(
                    412,
                    "`If-Match` or `If-None-Match` is not satisfied, for example because another client "
                            + "has changed the article."),
            Map.entry(413, "The body is larger than 1 MiB."),
            Map.entry(414, "The URL is longer than 65,536 bytes."),
            Map.entry(415, "The `Content-Type` or `Content-Encoding` of the body is not supported."),
            Map.entry(422, "The body is well-formed but violates a rule; `errors` points to each violation."),
            Map.entry(429, "The client has made more requests per minute than the configured limit allows."),
            Map.entry(431, "The headers are longer than 16,384 bytes."),
            Map.entry(500, "An internal error of the service."),
            Map.entry(503, "The service is temporarily unavailable; `Retry-After` says how many seconds to wait."),
            Map.entry(507, "There is no space on the disk. Nothing was written."));

    /** Replaces the placeholder response by one response per status. The framework calls this more than once. */
    void define(Components components) {
        if (components.getResponses().containsKey(SCHEMA_NAME)) {
            components.removeResponse(SCHEMA_NAME);
            DESCRIPTIONS.forEach(
                    (status, meaning) -> components.addResponse(componentName(status), response(status, meaning)));
            components.addResponse(OTHER_PROBLEM_NAME, response(OTHER_PROBLEM_STATUS, otherProblems()));
        }
    }

    /** Adds the problems that an endpoint can respond with to those that it declares itself. */
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
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref(OTHER_PROBLEM_NAME));
        operation.setResponses(responses);
    }

    /** Removes the responses that no operation refers to, because {@link #OTHER_PROBLEM_NAME} covers them. */
    static void removeUnused(OpenAPI document) {
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        Components components = document.getComponents();
        Set.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeResponse);
    }

    /**
     * Returns the statuses that each operation describes by themselves, next to those that it declares; all others are
     * described together, so that a reader need not scroll past them at every operation.
     */
    private static Set<Integer> statusesOf(EndpointRoute route) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 429, 500));
        if (route.isTemplate()) {
            statuses.add(404);
        }
        return statuses;
    }

    private static String otherProblems() {
        return "Any other problem; they all have this form.\n\n"
                + new TreeMap<>(DESCRIPTIONS)
                        .entrySet().stream()
                                .map(status -> "- " + status.getKey() + ": " + status.getValue())
                                .collect(Collectors.joining("\n"));
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
                response.addHeader("Allow", header("The methods that the path supports.", "GET, HEAD, OPTIONS"));
            case 429 -> response.addHeader("Retry-After", header("Seconds to wait.", "17"));
            case 503 -> response.addHeader("Retry-After", header("Seconds to wait.", "5"));
            default -> {} // the others need no header
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
