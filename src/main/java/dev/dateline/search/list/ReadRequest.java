package dev.dateline.search.list;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.security.CurrentUser;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** A request that is answered from the index. */
@RequestScoped
public class ReadRequest {

    private final RevisionLog revisions;
    private final CurrentUser caller;
    private final HttpServerRequest http;
    private final HttpHeaders headers;

    ReadRequest(RevisionLog revisions, CurrentUser caller, HttpServerRequest http, HttpHeaders headers) {
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.headers = headers;
    }

    /** The parameters, each of which is still to be asked for. */
    public QueryParameterReader parameters() {
        return QueryParameterReader.of(http);
    }

    /** Whether drafts may be shown. */
    public boolean hasKey() {
        return caller.hasKey();
    }

    /** The request as it came, for links. */
    public HttpServerRequest http() {
        return http;
    }

    /**
     * The answer, or 304 where the client has it.
     *
     * @param revision the archive's revision that it shows
     * @param more what else it depends on beside the address; may be empty
     */
    public Response respond(long revision, String more, Supplier<Response.ResponseBuilder> fresh) {
        return EntityTags.respond(headers, EntityTags.weakTag(revisions.archive(), revision, more), fresh);
    }
}
