package dev.dateline.change;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.security.CurrentUser;
import dev.dateline.text.AsciiDecimal;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** What a reader of changes says of itself: how far it has come, in which archive, and what it may see. */
@ApplicationScoped
class ChangeParameters {

    private static final String ANY_STATUS = "any";
    private static final QueryParameter<Long> SINCE = QueryParameter.longNumber("since", 0, Long.MAX_VALUE)
            .description(
                    "The revision up to which the reader has everything: `next` of the last page, `id` of the last event. "
                            + "Without it pages begin at 0 and streams now. One that the archive has not reached is a 410.")
            .example("0");
    private static final QueryParameter<String> ARCHIVE = QueryParameter.text("archive", 100)
            .description(
                    "The `archive` of an earlier page. When it is another one, as after a restoration, the answer is a 410 "
                            + "and the reader begins again at 0.");
    private static final QueryParameter<String> STATUS = QueryParameter.choice(
                    "status", List.of("published", ANY_STATUS))
            .otherwise("published")
            .description("`any`: drafts too, for which a key is needed.");

    private final RevisionLog revisions;
    private final CurrentUser caller;

    ChangeParameters(RevisionLog revisions, CurrentUser caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    /**
     * The revision that a reader has; empty when it says nothing of it.
     *
     * @throws Failure of kind GONE when it was of another archive, or of this one before it was restored
     */
    OptionalLong since(QueryParameterReader parameters, String lastEvent) {
        OptionalLong asked = parameters.value(SINCE).map(OptionalLong::of).orElse(OptionalLong.empty());
        OptionalLong since = lastEvent == null ? asked : OptionalLong.of(parseLastEventId(parameters, lastEvent));
        String archive = parameters.value(ARCHIVE).orElse(revisions.archive());
        parameters.check();
        if (!archive.equals(revisions.archive())) {
            throw new Failure(Kind.GONE, "This is another archive; begin again with since=0.");
        }
        if (since.orElse(0) > revisions.durableRevision()) {
            throw new Failure(
                    Kind.GONE, "This archive has not come so far, so it is not the one you know; begin with since=0.");
        }
        return since;
    }

    /** A browser that comes back sends the address it began with, so that what it saw last counts for more. */
    private static long parseLastEventId(QueryParameterReader parameters, String lastEvent) {
        OptionalLong revision = AsciiDecimal.parse(lastEvent.strip());
        if (revision.isEmpty()) {
            parameters.addHeaderError(
                    "Last-Event-ID",
                    ValidationError.Code.INVALID,
                    "The id of an event is a revision of the archive.",
                    lastEvent);
        }
        return Math.max(0, revision.orElse(0));
    }

    /**
     * Whether drafts are to be shown.
     *
     * @throws UnauthorizedException when they may not
     */
    boolean includesDrafts(QueryParameterReader parameters) {
        boolean all = parameters.require(STATUS).equals(ANY_STATUS);
        if (all && !caller.hasKey()) {
            throw new UnauthorizedException();
        }
        return all;
    }
}
