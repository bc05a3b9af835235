package dev.dateline.article.api;

import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interprets dates in text, for people who write articles. Does not access the archive. */
@Path("/api/v1/dates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dates")
class DateResource {

    static final QueryParameter<String> TEXT = QueryParameter.text("text", 20_000)
            .description(
                    "A date in EDTF or as people write it, or a text that contains dates. Without it, the empty text is"
                            + " read.")
            .example("c. 1848");

    private final HttpServerRequest http;

    DateResource(HttpServerRequest http) {
        this.http = http;
    }

    @GET
    @Path("/parse")
    @DocumentedQuery(DateResource.class)
    @ExampleQueries({"text=c.%201848", "text=On%2027%20November%201932%2C%20fifteen%20years%20later"})
    @Operation(
            operationId = "parseDates",
            summary = "Interpret a text as a date",
            description =
                    "The whole text as one date, if it is one, and the dates in it, found as in an article's summary.")
    @APIResponse(responseCode = "200", ref = "DateReading")
    public Response parse() {
        QueryParameterReader parameters = QueryParameterReader.of(http).acceptingPlaceholders(TEXT.name());
        String text = parameters.value(TEXT).orElse("");
        parameters.check();
        return Response.ok(DateReading.of(text)).build();
    }
}
