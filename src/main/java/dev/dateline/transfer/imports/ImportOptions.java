package dev.dateline.transfer.imports;

import dev.dateline.article.BulkOptions;
import dev.dateline.date.text.DateOrder;
import dev.dateline.http.query.QueryParameterReader;
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
    static final ImportOptions DEFAULTS = new ImportOptions(false, false, true, false, false, null);

    static ImportOptions read(QueryParameterReader parameters) {
        ImportOptions options = new ImportOptions(
                parameters.require(ImportParameters.DRY_RUN),
                parameters.require(ImportParameters.REVIVE),
                parameters.require(ImportParameters.DERIVE),
                parameters.require(ImportParameters.DATES).equals("human"),
                parameters.require(ImportParameters.REPORT).equals("all"),
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

    BulkOptions bulkOptions() {
        return new BulkOptions(revive, derive, !dryRun);
    }

    /** Whether rows that were stored are reported too. */
    boolean reportsEveryRow() {
        return dryRun || reportAll;
    }
}
