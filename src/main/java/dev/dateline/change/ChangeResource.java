package dev.dateline.change;

import dev.dateline.article.Change;
import dev.dateline.article.Revisions;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** What changed since a revision, for readers who keep a copy of the archive. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangeResource {

    private static final int LARGEST = 500;
    private static final int USUAL = 100;

    private final Revisions revisions;
    private final ChangeParameters reader;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ChangeResource(Revisions revisions, ChangeParameters reader, HttpServerRequest http, HttpHeaders request) {
        this.revisions = revisions;
        this.reader = reader;
        this.http = http;
        this.request = request;
    }

    @GET
    public Response list() {
        Parameters parameters = Parameters.of(http);
        int size = parameters.number("size", 1, LARGEST, USUAL);
        boolean all = reader.all(parameters);
        long since = reader.since(parameters, null).orElse(0);
        long head = revisions.durable();
        String tag = Validators.weakTag(revisions.archive(), head, all ? "any" : "");
        Response.ResponseBuilder response =
                Validators.isKnown(request, tag) ? Response.notModified() : Response.ok(page(since, size, head, all));
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    /** What is hidden is passed over, so that a page can be shorter than it might be and yet not be the last. */
    private ChangePage page(long since, int size, long head, boolean all) {
        List<Change> changes = revisions.after(since, size);
        boolean more = changes.size() == size;
        long last = changes.isEmpty() ? since : changes.get(changes.size() - 1).revision();
        List<ChangeItem> items = changes.stream()
                .map(change -> ChangeItem.of(change, all))
                .flatMap(Optional::stream)
                .toList();
        return new ChangePage(revisions.archive(), items, more ? last : Math.max(last, head), more);
    }
}
