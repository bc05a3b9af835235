package dev.dateline.http.conditional;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;

/** The preconditions of a write: {@code If-Match} and {@code If-None-Match} (RFC 9110, section 13.1). */
public final class ConditionalRequest {

    private static final String WEAK_TAG_MESSAGE =
            "If-Match holds a weak tag (W/\"…\"), and a weak tag never matches (RFC 9110, section 13.1.1). "
                    + "This service gives articles strong tags, so a proxy that compresses responses made "
                    + "it weak: configure the "
                    + "proxy to pass on tags unchanged (nginx: 'proxy_http_version 1.1;'), or send the tag without W/.";

    private static final String UNQUOTED_TAG_MESSAGE =
            "If-Match holds a tag without its double quotes, which are part of it (RFC 9110, section 8.8.3): "
                    + "send the value of ETag as it was received.";

    private final HttpHeaders request;

    private ConditionalRequest(HttpHeaders request) {
        this.request = request;
    }

    /** Creates the preconditions from the headers of a request. */
    public static ConditionalRequest of(HttpHeaders request) {
        return new ConditionalRequest(request);
    }

    /**
     * Checks the preconditions against the present state of an article.
     *
     * @param archive the id of the archive
     * @param revision the revision of the article; empty when there is no article
     * @throws Failure of kind STALE when a precondition does not hold
     */
    public void check(String archive, OptionalLong revision) {
        boolean holds = revision.isPresent()
                ? EntityTags.satisfiesIfMatch(request, archive, revision.getAsLong())
                        && !EntityTags.failsIfNoneMatch(request, archive, revision.getAsLong())
                : !EntityTags.hasIfMatch(request);
        if (!holds) {
            throw new Failure(Kind.STALE, reason(revision.isPresent()));
        }
    }

    private String reason(boolean exists) {
        if (!exists) {
            return "There is no such article, but If-Match requires that it exists.";
        }
        if (EntityTags.hasWeakMatch(request)) {
            return WEAK_TAG_MESSAGE;
        }
        if (EntityTags.hasUnquotedMatch(request)) {
            return UNQUOTED_TAG_MESSAGE;
        }
        return EntityTags.hasIfNoneMatchAny(request)
                ? "The article already exists, but 'If-None-Match: *' allows only creating it."
                : "The current state of the article does not satisfy If-Match or If-None-Match; "
                        + "read the article again and retry with its current ETag.";
    }
}
