package dev.dateline.change;

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

    private static final Parameter<Long> SINCE = Parameter.large("since", 0, Long.MAX_VALUE);
    private static final int ARCHIVE = 100;

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
        String archive = parameters.text("archive", ARCHIVE).orElse(revisions.archive());
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
        try {
            return Math.max(0, Long.parseLong(lastEvent.strip()));
        } catch (NumberFormatException e) {
            parameters.fault(
                    "Last-Event-ID", Fault.Code.INVALID, "The id of an event is a revision of the archive.", lastEvent);
            return 0;
        }
    }

    /**
     * Whether drafts are to be shown.
     *
     * @throws UnauthorizedException when they may not
     */
    boolean all(Parameters parameters) {
        boolean all = parameters
                .word("status", List.of("published", "any"))
                .filter("any"::equals)
                .isPresent();
        if (all && !caller.hasKey()) {
            throw new UnauthorizedException();
        }
        return all;
    }
}
