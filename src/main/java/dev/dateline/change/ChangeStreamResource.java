package dev.dateline.change;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameterReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Changes as they happen, as Server-Sent Events. */
@Path("/api/v1/changes/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
class ChangeStreamResource {

    private final ChangeBroadcaster broadcaster;
    private final RevisionLog revisions;
    private final ChangeParameters changeParameters;
    private final HttpServerRequest http;

    ChangeStreamResource(
            ChangeBroadcaster broadcaster,
            RevisionLog revisions,
            ChangeParameters changeParameters,
            HttpServerRequest http) {
        this.broadcaster = broadcaster;
        this.revisions = revisions;
        this.changeParameters = changeParameters;
        this.http = http;
    }

    /** Opens the stream at the reader's position. Reports errors first, since an open stream cannot report any. */
    @GET
    @DocumentedQuery(value = ChangeParameters.class, headers = "LastEventId")
    @ExampleQueries({})
    @Tag(name = "Changes")
    @Operation(
            operationId = "streamChanges",
            summary = "Changes as they happen",
            description =
                    "The same items as Server-Sent Events without a name; `id` is the revision. A comment every 5 seconds "
                            + "keeps the stream open. A line of data stays under 64 KiB: where an article would exceed "
                            + "that, `article` is null and `articleOmitted` is true, and the client fetches the article "
                            + "by its id. While the maximum number of streams is open, the response is `retry: 30000` "
                            + "and ends, so that an `EventSource` reconnects after 30 seconds.")
    @APIResponse(responseCode = "200", ref = "ChangeStream")
    @APIResponse(responseCode = "410")
    @Blocking
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> open(@Context Sse sse) {
        SseSubscription.StartPosition start = start();
        SseEventFactory events = new SseEventFactory(sse, PathPrefix.of(http));
        Runnable disconnect = disconnect();
        Flow.Publisher<OutboundSseEvent> stream = subscriber -> {
            SseSubscription opened = new SseSubscription(broadcaster, subscriber, events, start, disconnect);
            if (broadcaster.add(opened)) {
                subscriber.onSubscribe(opened);
            } else { // not a 503, which would end an EventSource permanently
                Multi.createFrom().item(events.retryLater()).subscribe(subscriber);
            }
        };
        return Multi.createFrom().publisher(stream);
    }

    /** Ends the stream from the server's side: closes the connection, or resets the stream of an HTTP/2 connection. */
    private Runnable disconnect() {
        HttpConnection connection = http.connection();
        HttpServerResponse response = http.response();
        return http.version() == HttpVersion.HTTP_2 ? response::reset : connection::close;
    }

    /** The status and headers of {@link #open}, without opening a stream. */
    @HEAD
    @Blocking
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    public Response head() {
        start();
        return Response.ok().build();
    }

    private SseSubscription.StartPosition start() {
        QueryParameterReader parameters = QueryParameterReader.of(http);
        boolean all = changeParameters.includesDrafts(parameters);
        long from = changeParameters
                .since(parameters, http.getHeader("Last-Event-ID"))
                .orElseGet(revisions::durableRevision);
        return new SseSubscription.StartPosition(from, all);
    }
}
