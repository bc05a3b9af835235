package dev.dateline.transfer;

import dev.dateline.article.BulkManner;
import dev.dateline.date.text.DateOrder;
import dev.dateline.http.Parameters;
import java.util.Locale;

/**
 * How an import is to be done.
 *
 * @param dryRun tell what would happen and change nothing
 * @param revive let rows bring back articles that were deleted
 * @param derive take dates that nobody speaks of from the text
 * @param humanDates read dates as catalogues write them
 * @param reportAll report every row, not only those that failed
 * @param dateOrder what stands first in days in figures; null where the columns are to decide
 */
record ImportOptions(
        boolean dryRun, boolean revive, boolean derive, boolean humanDates, boolean reportAll, DateOrder dateOrder) {

    /** Nothing in particular. */
    static final ImportOptions USUAL = new ImportOptions(false, false, true, false, false, null);

    static ImportOptions read(Parameters parameters) {
        ImportOptions options = new ImportOptions(
                parameters.sure(ImportParameters.DRY_RUN),
                parameters.sure(ImportParameters.REVIVE),
                parameters.sure(ImportParameters.DERIVE),
                parameters.sure(ImportParameters.DATES).equals("human"),
                parameters.sure(ImportParameters.REPORT).equals("all"),
                parameters
                        .value(ImportParameters.DATE_ORDER)
                        .map(word -> DateOrder.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null));
        parameters.check();
        return options;
    }

    /** Whether all dates have to be looked at before the first can be read. */
    boolean judgesDateOrder() {
        return humanDates && dateOrder == null;
    }

    BulkManner manner() {
        return new BulkManner(revive, derive, !dryRun);
    }

    /** Whether rows that were stored are reported too. */
    boolean reportsEvery() {
        return dryRun || reportAll;
    }
}
