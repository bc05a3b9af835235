package dev.dateline.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.http.conditional.ConditionalRequest;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.json.JsonBody;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameter;
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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/** An endpoint for each thing that this package does for endpoints. */
@Path("/probe/things")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    static final String ARCHIVE = "0123456789";
    private static final QueryParameter<Integer> PAGE =
            QueryParameter.number("page", 1, 1000).defaultValue(1);
    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 100)
            .defaultValue(20)
            .description("How many.")
            .example("50");
    static final QueryParameter<String> TOPIC =
            QueryParameter.text("topic", 10).maxOccurs(3).description("About what.");
    static final QueryParameter<Failure.Kind> KIND =
            QueryParameter.choice("kind", Failure.Kind.class).description("Which kind.");
    static final QueryParameter<String> METADATA =
            QueryParameter.text("metadata.", 10).maxOccurs(2).description("Anything else.");
    public static final AtomicInteger CONCURRENT_REQUESTS = new AtomicInteger();
    public static final LongAccumulator MAX_CONCURRENT_REQUESTS = new LongAccumulator(Long::max, 0);
    public static final Semaphore GATE = new Semaphore(0);
    private static final Instant MODIFIED = Instant.parse("2026-11-23T04:30:00.123Z");

    private final HttpServerRequest request;
    private final HttpHeaders headers;
    private final CurrentUser caller;

    ProbeResource(HttpServerRequest request, HttpHeaders headers, CurrentUser caller) {
        this.request = request;
        this.headers = headers;
        this.caller = caller;
    }

    record Thing(String id, String absent, Instant at, boolean withKey) {}

    record Read(
            int size, List<String> topics, Failure.Kind kind, Map<String, List<String>> metadata, PageLinks links) {}

    @GET
    public Response list() {
        QueryParameterReader parameters = QueryParameterReader.of(request);
        int size = parameters.require(SIZE);
        List<String> topics = parameters.values(TOPIC);
        Failure.Kind kind = parameters.value(KIND).orElse(null);
        Map<String, List<String>> metadata = parameters.valuesByPrefix(METADATA);
        int page = parameters.require(PAGE);
        parameters.check();
        PageLinks links = PageLinks.of(request, page, 3);
        return links.toResponse(3, new Read(size, topics, kind, metadata, links))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response one(String id) {
        String tag = EntityTags.strongTag(
                ARCHIVE, 7, QueryParameterReader.of(request).value("fields").orElse(""));
        Thing thing = new Thing(id, null, MODIFIED, caller.hasKey());
        return (EntityTags.isNotModified(headers, tag, MODIFIED) ? Response.notModified() : Response.ok(thing))
                .header(HttpHeaders.ETAG, tag)
                .lastModified(Date.from(MODIFIED))
                .build();
    }

    @GET
    @Path("/{id}/fails/{kind}")
    public Response fails(String id, Failure.Kind kind) {
        throw new Failure(
                kind,
                "Failed.",
                List.of(new ValidationError(
                        ValidationError.Location.pointer("/a"),
                        ValidationError.Code.TOO_LONG,
                        "Long.",
                        "😀".repeat(150))));
    }

    @GET
    @Path("/{id}/breaks")
    public Response breaks(String id) {
        throw new IllegalStateException("select secret from org.h2.Table");
    }

    @GET
    @Path("/{id}/waits")
    public int waits(String id) {
        MAX_CONCURRENT_REQUESTS.accumulate(CONCURRENT_REQUESTS.incrementAndGet());
        GATE.acquireUninterruptibly();
        return CONCURRENT_REQUESTS.decrementAndGet();
    }

    @GET
    @Path("/{id}/overflows")
    public int overflows(String id) {
        throw new StackOverflowError(id);
    }

    @GET
    @Path("/{id}/text")
    @Produces("text/csv")
    public String text(String id) {
        throw Failure.notFound("thing", id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonNode create(InputStream body) {
        return JsonBody.read(body);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonNode put(String id, InputStream body) {
        OptionalLong revision = id.equals("absent") ? OptionalLong.empty() : OptionalLong.of(7);
        ConditionalRequest.of(headers).check(ARCHIVE, revision);
        return JsonBody.read(body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.WRITER)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public JsonNode patch(String id, InputStream body) {
        return JsonBody.read(body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    public void delete(String id) {}
}
