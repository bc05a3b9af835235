package dev.dateline.transfer.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.Failure;
import dev.dateline.article.BulkWriteResult;
import dev.dateline.article.WriteResult.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** The report of an import: the outcomes of its rows, counted while it runs. Written by one thread, read by any. */
final class ImportReport {

    private static final Logger LOG = Logger.getLogger(ImportReport.class);
    private static final int MAX_FAILED_LISTED = 1000;
    private static final int MAX_NOTED_LISTED = 1000;
    private static final long MAX_LIST_BYTES = 256L << 20;

    /** The state of an import. */
    enum State {
        RUNNING,
        DONE,
        FAILED;

        String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The report as the API shows it, without its rows.
     *
     * @param dateOrder the order in which the numeric dates of each column were read; null unless {@code dates=human}
     *     or a feed has such dates
     */
    record Summary(
            String id,
            String status,
            boolean dryRun,
            long received,
            long created,
            long updated,
            long unchanged,
            long skipped,
            long failed,
            long noted,
            long revision,
            String problem,
            List<ColumnDateOrders.Column> dateOrder) {

        boolean hasRunningStatus() {
            return status.equals(State.RUNNING.jsonName());
        }

        /** Returns a copy of the summary for an import that failed. */
        Summary withFailure(String reason) {
            return new Summary(
                    id,
                    State.FAILED.jsonName(),
                    dryRun,
                    received,
                    created,
                    updated,
                    unchanged,
                    skipped,
                    failed,
                    noted,
                    revision,
                    reason,
                    dateOrder);
        }
    }

    /** The report as the API shows it. */
    record View(@JsonUnwrapped Summary head, ReportFile.RowsSnapshot rows) {}

    private final String id;
    private final ImportOptions options;
    private final ReportFile file;
    private final ColumnDateOrders orders;
    private ImportStatistics statistics;
    private State state = State.RUNNING;
    private String problem;
    private boolean isEndSaved;

    /** @param tally the progress of the import */
    ImportReport(String id, ImportOptions options, ReportFile file, ImportStatistics tally) {
        this.id = id;
        this.options = options;
        this.orders = new ColumnDateOrders(options.dateOrder());
        this.file = file;
        this.statistics = tally;
    }

    String id() {
        return id;
    }

    ImportOptions options() {
        return options;
    }

    /** Returns the order of its numeric dates. */
    ColumnDateOrders orders() {
        return orders;
    }

    synchronized ImportStatistics statistics() {
        return statistics;
    }

    /**
     * Appends the next rows to the list, as far as the report lists them. They count only when {@link #advanceTo} is
     * called after they have been stored; until then, a repeated call overwrites them.
     *
     * @param stored the results of the rows that have an article, by id
     * @return the progress of the import including these rows
     */
    ImportStatistics appendRows(List<PendingRow> rows, Map<String, BulkWriteResult> stored) {
        ImportStatistics before = statistics();
        ImportStatistics after = before;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (PendingRow planned : rows) {
                BulkWriteResult result = planned.input() == null ? null : stored.get(planned.id());
                boolean isRefused = result != null && !result.errors().isEmpty();
                PendingRow row = isRefused ? planned.refused(result.errors()) : planned;
                BulkWriteResult one = isRefused ? null : result;
                after = countRow(after, row, one);
                if (isListed(after, row)) {
                    lines.writeBytes(file.toLine(toRowReport(row, one)));
                    after = after.withListed(before.bytes() + lines.size());
                }
            }
            file.append(before.bytes(), lines.toByteArray());
        } catch (IOException e) {
            throw SpoolFile.toFailure(file.rowsFile(), e);
        }
        return after;
    }

    private static ImportStatistics countRow(ImportStatistics tally, PendingRow row, BulkWriteResult stored) {
        if (stored != null) {
            return tally.withStored(
                    stored.outcome(), stored.revision(), !row.notes().isEmpty());
        }
        return row.skipReason() == null ? tally.withFailed() : tally.withStored(Outcome.SKIPPED, 0, false);
    }

    private boolean isListed(ImportStatistics after, PendingRow row) {
        boolean isFailed = !row.errors().isEmpty() && after.failed() <= MAX_FAILED_LISTED;
        boolean isNoted = !row.notes().isEmpty() && after.noted() <= MAX_NOTED_LISTED;
        return (isFailed || isNoted || options.reportsEveryRow()) && after.bytes() < MAX_LIST_BYTES;
    }

    private static RowReport toRowReport(PendingRow row, BulkWriteResult stored) {
        if (stored != null) {
            return RowReport.stored(row, stored);
        }
        return row.skipReason() == null ? RowReport.failed(row) : RowReport.skipped(row);
    }

    /** Records that the rows up to here are stored. */
    synchronized void advanceTo(ImportStatistics reached) {
        statistics = reached;
    }

    /** Saves the report, so that it is available after a restart. */
    synchronized void save() {
        try {
            file.save(head(), statistics.listed());
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s cannot be saved: %s", id, e.getMessage());
        }
    }

    /** Ends the report: all rows have been processed. */
    synchronized void complete() {
        finish(State.DONE, null);
    }

    /** Ends the report as failed; rows that were stored remain stored. */
    synchronized void fail(String reason) {
        finish(State.FAILED, reason);
    }

    private void finish(State endState, String reason) {
        state = endState;
        problem = reason;
        try {
            file.saveDurably(head(), statistics.listed());
            isEndSaved = true;
        } catch (IOException | Failure e) {
            LOG.warnf("The final report %s cannot be saved: %s", id, e.getMessage());
        }
    }

    /** Says why the import waits, while it is still running. */
    synchronized void postpone(String reason) {
        problem = reason;
    }

    /** Returns whether the report has ended and is on disk. */
    synchronized boolean isEndSaved() {
        return isEndSaved;
    }

    synchronized View view() {
        return new View(head(), file.rows(statistics.listed()));
    }

    private Summary head() {
        return new Summary(
                id,
                state.jsonName(),
                options.dryRun(),
                statistics.rows(),
                statistics.created(),
                statistics.updated(),
                statistics.unchanged(),
                statistics.skipped(),
                statistics.failed(),
                statistics.noted(),
                options.dryRun() ? 0 : statistics.revision(),
                problem,
                options.humanDates() || !orders.columns().isEmpty() ? orders.columns() : null);
    }
}
