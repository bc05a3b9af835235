package dev.dateline.search.archive;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.search.ArchiveSummary;
import dev.dateline.search.Searcher;
import dev.dateline.search.list.ReadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the archive holds as a whole: what the header of a page and a slider of time need. */
@Path("/api/v1/archive")
@Produces(MediaType.APPLICATION_JSON)
class ArchiveResource {

    private final Searcher searcher;
    private final RevisionLog revisions;
    private final ReadRequest request;

    ArchiveResource(Searcher searcher, RevisionLog revisions, ReadRequest request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.request = request;
    }

    /** The entity tag depends on what is answered, not on the archive's revision, which counts drafts too. */
    @GET
    @ExampleQueries({})
    @Tag(name = "Articles")
    @Operation(
            operationId = "getArchive",
            summary = "Describe the archive",
            description = "The number of public articles, their languages, and the first and last dates in each role, "
                    + "for the header of a page and for sliders. It takes no parameters; `GET /timeline` counts under "
                    + "filters.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "Archive")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response archive() {
        request.parameters().check();
        ArchiveSummary summary = searcher.summary();
        ArchiveView view = ArchiveView.of(revisions.archive(), summary);
        return request.respond(view.revision(), view.toString(), () -> Response.ok(view));
    }
}
