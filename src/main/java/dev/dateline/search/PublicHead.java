package dev.dateline.search;

import java.time.Instant;

/**
 * The newest change that everybody may know of: of an article that is or once was public. Changes of drafts that were
 * never public do not count, so that nobody can tell that there are any.
 *
 * @param revision the archive's revision of the change; 0 when there is none
 * @param at the instant of the change, to the millisecond; null when there is none
 */
public record PublicHead(long revision, Instant at) {

    /** No change. */
    public static final PublicHead NONE = new PublicHead(0, null);
}
