package dev.dateline.transfer.imports;

import dev.dateline.article.BulkOptions;
import dev.dateline.article.BulkOptions.DryRun;
import dev.dateline.date.text.DateOrder;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.transfer.format.RowReader;
import java.util.Locale;

/**
 * The options of an import.
 *
 * @param dryRun report what would happen and change nothing
 * @param revive restore articles that were deleted
 * @param derive extract absent dates from the text
 * @param humanDates also read dates as catalogues write them
 * @param reportAll report every row, not only those that failed
 * @param dateOrder the order of day and month in numeric dates; null to decide by the dates of each column
 */
record ImportOptions(
        boolean dryRun, boolean revive, boolean derive, boolean humanDates, boolean reportAll, DateOrder dateOrder) {

    /** The default options. */
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

    /** Returns whether all dates of a body in this format must be evaluated before the first can be read. */
    boolean judgesDateOrder(RowReader format) {
        return dateOrder == null && (humanDates || format.isForeign());
    }

    /** Returns the options for all batches of one import. */
    BulkOptions bulkOptions() {
        return new BulkOptions(revive, derive, dryRun ? new DryRun() : null);
    }

    /** Returns whether the report also lists rows that were stored. */
    boolean reportsEveryRow() {
        return dryRun || reportAll;
    }
}
