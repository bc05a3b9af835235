package dev.dateline.transfer.imports;

import dev.dateline.article.WriteResult.Outcome;

/**
 * The progress of an import: how many rows were processed, and their outcomes.
 *
 * @param rows how many rows have been processed, in the order of the body
 * @param noted how many rows were stored with notes
 * @param revision the newest revision of the archive that a row created or, if unchanged, found
 * @param listed how many rows the report lists
 * @param bytes the length of that list, in bytes
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

    /** No row has been processed. */
    static final ImportStatistics NONE = new ImportStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns a copy with one more row of an outcome, which may have notes; its revision is 0 if it has none. */
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

    /** Returns a copy with one more failed row. */
    ImportStatistics withFailed() {
        return new ImportStatistics(
                rows + 1, created, updated, unchanged, skipped, failed + 1, noted, revision, listed, bytes);
    }

    /** Returns a copy with one more listed row, and the new length of the list. */
    ImportStatistics withListed(long newBytes) {
        return new ImportStatistics(
                rows, created, updated, unchanged, skipped, failed, noted, revision, listed + 1, newBytes);
    }

    /** Returns a copy with a list that was truncated. */
    ImportStatistics withList(long newListed, long newBytes) {
        return new ImportStatistics(
                rows, created, updated, unchanged, skipped, failed, noted, revision, newListed, newBytes);
    }
}
