package dev.dateline.change;

import dev.dateline.Decimal;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Revisions;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.security.Caller;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** What a reader of changes says of itself: how far it has come, in which archive, and what it may see. */
@ApplicationScoped
class ChangeParameters {

    private static final String ANY = "any";
    private static final Parameter<Long> SINCE = Parameter.large("since", 0, Long.MAX_VALUE)
            .says(
                    "The revision up to which the reader has everything: `next` of the last page, `id` of the last event. "
                            + "Without it pages begin at 0 and streams now. One that the archive has not reached is a 410.")
            .like("0");
    private static final Parameter<String> ARCHIVE = Parameter.text("archive", 100)
            .says(
                    "The `archive` of an earlier page. When it is another one, as after a restoration, the answer is a 410 "
                            + "and the reader begins again at 0.");
    private static final Parameter<String> STATUS = Parameter.word("status", List.of("published", ANY))
            .otherwise("published")
            .says("`any`: drafts too, for which a key is needed.");

    private final Revisions revisions;
    private final Caller caller;

    ChangeParameters(Revisions revisions, Caller caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    /**
     * The revision that a reader has; empty when it says nothing of it.
     *
     * @throws Failure of kind GONE when it was of another archive, or of this one before it was restored
     */
    OptionalLong since(Parameters parameters, String lastEvent) {
        OptionalLong asked = parameters.value(SINCE).map(OptionalLong::of).orElse(OptionalLong.empty());
        OptionalLong since = lastEvent == null ? asked : OptionalLong.of(lastEvent(parameters, lastEvent));
        String archive = parameters.value(ARCHIVE).orElse(revisions.archive());
        parameters.check();
        if (!archive.equals(revisions.archive())) {
            throw new Failure(Kind.GONE, "This is another archive; begin again with since=0.");
        }
        if (since.orElse(0) > revisions.durable()) {
            throw new Failure(
                    Kind.GONE, "This archive has not come so far, so it is not the one you know; begin with since=0.");
        }
        return since;
    }

    /** A browser that comes back sends the address it began with, so that what it saw last counts for more. */
    private static long lastEvent(Parameters parameters, String lastEvent) {
        OptionalLong revision = Decimal.parse(lastEvent.strip());
        if (revision.isEmpty()) {
            parameters.headerFault(
                    "Last-Event-ID", Fault.Code.INVALID, "The id of an event is a revision of the archive.", lastEvent);
        }
        return Math.max(0, revision.orElse(0));
    }

    /**
     * Whether drafts are to be shown.
     *
     * @throws UnauthorizedException when they may not
     */
    boolean all(Parameters parameters) {
        boolean all = parameters.sure(STATUS).equals(ANY);
        if (all && !caller.hasKey()) {
            throw new UnauthorizedException();
        }
        return all;
    }
}
