package dev.dateline.search.list;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.security.CurrentUser;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** The context of a request that is answered from the index. */
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

    /** Returns a new reader of the request's parameters, none of which has been read yet. */
    public QueryParameterReader parameters() {
        return QueryParameterReader.of(http);
    }

    /** Returns whether the caller has a key and may see drafts. */
    public boolean hasKey() {
        return caller.hasKey();
    }

    /** Returns the prefix of all links of the response. */
    public PathPrefix pathPrefix() {
        return PathPrefix.of(http);
    }

    /** Returns the HTTP request, for links. */
    public HttpServerRequest http() {
        return http;
    }

    /**
     * Returns the response with its entity tag, or a 304 when the client already has it (RFC 9110, section 13).
     *
     * @param revision the archive's revision that the response reflects
     * @param more what the response depends on in addition to the revision and the URL; may be empty
     * @param fresh builds the response
     */
    public Response respond(long revision, String more, Supplier<Response.ResponseBuilder> fresh) {
        return EntityTags.respond(
                headers,
                EntityTags.weakTag(
                        revisions.archive(), revision, more + pathPrefix().value()),
                fresh);
    }
}
