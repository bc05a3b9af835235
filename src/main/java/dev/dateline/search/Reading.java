package dev.dateline.search;

import dev.dateline.article.Revisions;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** A request that is answered from the index. */
@RequestScoped
class Reading {

    private final Revisions revisions;
    private final Caller caller;
    private final HttpServerRequest http;
    private final HttpHeaders headers;

    Reading(Revisions revisions, Caller caller, HttpServerRequest http, HttpHeaders headers) {
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.headers = headers;
    }

    /** The parameters, each of which is still to be asked for. */
    Parameters parameters() {
        return Parameters.of(http);
    }

    /** Whether drafts may be shown. */
    boolean hasKey() {
        return caller.hasKey();
    }

    /** The request as it came, for links. */
    HttpServerRequest http() {
        return http;
    }

    /**
     * The answer, or 304 where the client has it.
     *
     * @param revision the archive's revision that it shows
     * @param more what else it depends on beside the address; may be empty
     */
    Response answer(long revision, String more, Supplier<Response.ResponseBuilder> fresh) {
        return Validators.answer(headers, Validators.weakTag(revisions.archive(), revision, more), fresh);
    }
}
