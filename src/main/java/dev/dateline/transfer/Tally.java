package dev.dateline.transfer;

import dev.dateline.article.Stored.Outcome;

/**
 * How far an import is, and what became of its rows so far.
 *
 * @param rows how many have been looked at, in the order of the body
 * @param noted how many were stored with something left out
 * @param revision the newest revision of the archive that one of them made or met
 * @param listed how many stand in the list of the report
 * @param bytes how long that list is
 */
record Tally(
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long failed,
        long noted,
        long revision,
        long listed,
        long bytes) {

    /** Nothing has been looked at. */
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One more row of an outcome, which may be noted; its revision is 0 where it has none. */
    Tally stored(Outcome outcome, long revision, boolean isNoted) {
        return new Tally(
                rows + 1,
                created + (outcome == Outcome.CREATED ? 1 : 0),
                updated + (outcome == Outcome.UPDATED ? 1 : 0),
                unchanged + (outcome == Outcome.UNCHANGED ? 1 : 0),
                skipped + (outcome == Outcome.SKIPPED ? 1 : 0),
                failed,
                noted + (isNoted ? 1 : 0),
                Math.max(this.revision, revision),
                listed,
                bytes);
    }

    /** One more row that failed. */
    Tally failedOne() {
        return new Tally(rows + 1, created, updated, unchanged, skipped, failed + 1, noted, revision, listed, bytes);
    }

    /** One more row that is listed; the list is as long as this now. */
    Tally listedOne(long newBytes) {
        return new Tally(rows, created, updated, unchanged, skipped, failed, noted, revision, listed + 1, newBytes);
    }

    /** The same with a list that lost its end. */
    Tally withList(long newListed, long newBytes) {
        return new Tally(rows, created, updated, unchanged, skipped, failed, noted, revision, newListed, newBytes);
    }
}
