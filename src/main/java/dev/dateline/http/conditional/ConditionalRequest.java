package dev.dateline.http.conditional;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalLong;

/** What a write wants to find: {@code If-Match} and {@code If-None-Match}. */
public final class ConditionalRequest {

    private static final String WEAK_TAG_MESSAGE =
            "If-Match holds a weak tag (W/\"…\"), and a weak tag never matches there (RFC 9110, "
                    + "section 13.1.1). Articles have strong tags here, so a proxy that compresses answers made it weak: let it "
                    + "hand on ours as they are, in nginx by 'proxy_http_version 1.1;', or send the tag without the W/.";

    private final HttpHeaders request;

    private ConditionalRequest(HttpHeaders request) {
        this.request = request;
    }

    /** The conditions of a request. */
    public static ConditionalRequest of(HttpHeaders request) {
        return new ConditionalRequest(request);
    }

    /**
     * Looks at what is there.
     *
     * @param archive the archive's id
     * @param revision the article's revision; empty when there is no article
     * @throws Failure of kind STALE when it is not what the request wants to find
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
            return "There is no such article, and the request expects one.";
        }
        if (EntityTags.hasWeakMatch(request)) {
            return WEAK_TAG_MESSAGE;
        }
        return EntityTags.hasIfNoneMatchAny(request)
                ? "The article exists already, and the request is to add one only."
                : "The article is not, or no longer, what the request expects; read it again and decide.";
    }
}
