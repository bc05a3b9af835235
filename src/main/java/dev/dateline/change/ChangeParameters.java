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

/** The parameters that a reader of changes sends: its position, the archive it read, and whether it includes drafts. */
@ApplicationScoped
class ChangeParameters {

    private static final String ANY_STATUS = "any";
    private static final QueryParameter<Long> SINCE = QueryParameter.longNumber("since", 0, Long.MAX_VALUE)
            .description(
                    "The revision up to which the reader has all changes: `next` of the last page, or `id` of the last "
                            + "event. Without it, pages start at 0 and streams at the present. A revision that the "
                            + "archive has not reached is a 410.")
            .example("0");
    private static final QueryParameter<String> ARCHIVE = QueryParameter.text("archive", 100)
            .description(
                    "The `archive` of an earlier page. If the archive has another id now, for example after a restore, "
                            + "the response is a 410, and the reader starts again at 0.");
    private static final QueryParameter<String> STATUS = QueryParameter.choice(
                    "status", List.of("published", ANY_STATUS))
            .defaultValue("published")
            .description("`any` includes drafts, which needs a key.");

    private final RevisionLog revisions;
    private final CurrentUser caller;

    ChangeParameters(RevisionLog revisions, CurrentUser caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    /**
     * The revision that a reader has reached; empty when it sends none.
     *
     * @param lastEvent the header {@code Last-Event-ID}, which takes precedence; null for none
     * @throws Failure of kind UNREADABLE when a parameter is invalid, GONE when the revision belongs to another
     *     archive, or to this one before it was restored
     */
    OptionalLong since(QueryParameterReader parameters, String lastEvent) {
        OptionalLong given = parameters.value(SINCE).map(OptionalLong::of).orElse(OptionalLong.empty());
        OptionalLong since = lastEvent == null ? given : OptionalLong.of(parseLastEventId(parameters, lastEvent));
        String archive = parameters.value(ARCHIVE).orElse(revisions.archive());
        parameters.check();
        if (!archive.equals(revisions.archive())) {
            throw new Failure(
                    Kind.GONE, "The id of the archive differs from the parameter 'archive'; start again with since=0.");
        }
        if (since.orElse(0) > revisions.durableRevision()) {
            throw new Failure(
                    Kind.GONE,
                    "The archive has not reached this revision, so it was restored or replaced; start again with"
                            + " since=0.");
        }
        return since;
    }

    /**
     * The position in {@code Last-Event-ID}. It takes precedence over {@code since}, because a browser that reconnects
     * repeats the URL that it started with.
     */
    private static long parseLastEventId(QueryParameterReader parameters, String lastEvent) {
        OptionalLong revision = AsciiDecimal.parse(lastEvent.strip());
        if (revision.isEmpty()) {
            parameters.addHeaderError(
                    "Last-Event-ID",
                    ValidationError.Code.INVALID,
                    "The id of an event must be a revision of the archive, which is a whole number.",
                    lastEvent);
        }
        return Math.max(0, revision.orElse(0));
    }

    /**
     * Whether the reader includes drafts.
     *
     * @throws UnauthorizedException when it does and sends no key
     */
    boolean includesDrafts(QueryParameterReader parameters) {
        boolean all = parameters.require(STATUS).equals(ANY_STATUS);
        if (all && !caller.hasKey()) {
            throw new UnauthorizedException();
        }
        return all;
    }
}
