package dev.dateline.transfer;

import dev.dateline.article.BulkManner;
import dev.dateline.http.Parameters;

/**
 * How an import is to be done.
 *
 * @param dryRun tell what would happen and change nothing
 * @param revive let rows bring back articles that were deleted
 * @param derive take dates that nobody speaks of from the text
 * @param humanDates read dates as catalogues write them
 * @param reportAll report every row, not only those that failed
 */
record ImportOptions(boolean dryRun, boolean revive, boolean derive, boolean humanDates, boolean reportAll) {

    /** Nothing in particular. */
    static final ImportOptions USUAL = new ImportOptions(false, false, true, false, false);

    static ImportOptions read(Parameters parameters) {
        ImportOptions options = new ImportOptions(
                parameters.sure(ImportParameters.DRY_RUN),
                parameters.sure(ImportParameters.REVIVE),
                parameters.sure(ImportParameters.DERIVE),
                parameters.sure(ImportParameters.DATES).equals("human"),
                parameters.sure(ImportParameters.REPORT).equals("all"));
        parameters.check();
        return options;
    }

    BulkManner manner() {
        return new BulkManner(revive, derive, !dryRun);
    }

    /** Whether rows that were stored are reported too. */
    boolean reportsEvery() {
        return dryRun || reportAll;
    }
}
