package dev.dateline.http.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Fails a test whose exchange is not as the OpenAPI document of the service describes it. */
final class ConformanceFilter implements Filter {

    private ApiDescription description;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (request.getMethod().equals("HEAD") || request.getMethod().equals("OPTIONS")) {
            return response; // implied by the other methods
        }
        boolean isJson = Exchange.isJson(response.contentType());
        byte[] body = isJson ? response.asByteArray() : new byte[0];
        Exchange exchange = exchange(request, response, new String(body, StandardCharsets.UTF_8));
        List<String> violations = descriptionOf(request).violations(exchange);
        if (!violations.isEmpty()) {
            throw new AssertionError("%s %s was answered %d otherwise than the OpenAPI document says:%n%s%n%s"
                    .formatted(
                            exchange.method(),
                            request.getURI(),
                            exchange.status(),
                            String.join("\n", violations),
                            exchange.body()));
        }
        return isJson ? new ResponseBuilder().clone(response).setBody(body).build() : response;
    }

    /** Reads the document from the service under test, since the build completes it; all profiles have the same. */
    private synchronized ApiDescription descriptionOf(FilterableRequestSpecification request) {
        if (description == null) {
            URI document = URI.create(request.getURI()).resolve("/q/openapi?format=json");
            try (InputStream json = document.toURL().openStream()) {
                description = new ApiDescription((ObjectNode) new ObjectMapper().readTree(json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return description;
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response, String body) {
        URI uri = URI.create(request.getURI());
        Map<String, String> headers = response.headers().asList().stream()
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue, (one, other) -> one));
        return new Exchange(
                request.getMethod(),
                uri.getPath(),
                query(uri.getRawQuery()),
                response.statusCode(),
                response.contentType() == null || response.contentType().isEmpty() ? null : response.contentType(),
                headers,
                body);
    }

    private static Map<String, List<String>> query(String raw) {
        return Arrays.stream(raw == null ? new String[0] : raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> pair.length == 1 ? "" : decoded(pair[1]), Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
