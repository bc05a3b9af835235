package dev.dateline.transfer.imports;

import dev.dateline.article.WriteResult.Outcome;

/**
 * How far an import is, and what became of its rows so far.
 *
 * @param rows how many have been looked at, in the order of the body
 * @param noted how many were stored with something left out
 * @param revision the newest revision of the archive that one of them made or met
 * @param listed how many stand in the list of the report
 * @param bytes how long that list is
 */
record ImportStatistics(
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
    static final ImportStatistics NONE = new ImportStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One more row of an outcome, which may be noted; its revision is 0 where it has none. */
    ImportStatistics withStored(Outcome outcome, long revision, boolean isNoted) {
        return new ImportStatistics(
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
    ImportStatistics withFailed() {
        return new ImportStatistics(
                rows + 1, created, updated, unchanged, skipped, failed + 1, noted, revision, listed, bytes);
    }

    /** One more row that is listed; the list is as long as this now. */
    ImportStatistics withListed(long newBytes) {
        return new ImportStatistics(
                rows, created, updated, unchanged, skipped, failed, noted, revision, listed + 1, newBytes);
    }

    /** The same with a list that lost its end. */
    ImportStatistics withList(long newListed, long newBytes) {
        return new ImportStatistics(
                rows, created, updated, unchanged, skipped, failed, noted, revision, newListed, newBytes);
    }
}
