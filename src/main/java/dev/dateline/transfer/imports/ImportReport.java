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

/** What became of the rows of an import, counted while it runs. Written by one thread, read by any. */
final class ImportReport {

    private static final Logger LOG = Logger.getLogger(ImportReport.class);
    private static final int MAX_FAILED_LISTED = 1000;
    private static final int MAX_NOTED_LISTED = 1000;
    private static final long MAX_LIST_BYTES = 256L << 20;

    /** How an import stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED;

        String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The report as the API shows it, but for its rows.
     *
     * @param dateOrder which order the days in figures of each column were read in; null but for dates of people
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

        /** The same of an import that ended before its time. */
        Summary withFailure(String why) {
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
                    why,
                    dateOrder);
        }
    }

    /** The report as the API shows it. */
    record View(@JsonUnwrapped Summary head, ReportFile.Rows rows) {}

    private final String id;
    private final ImportOptions options;
    private final ReportFile file;
    private final ColumnDateOrders orders;
    private ImportStatistics statistics;
    private State state = State.RUNNING;
    private String problem;

    /** @param tally how far the import is */
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

    /** In which order its days in figures are. */
    ColumnDateOrders orders() {
        return orders;
    }

    synchronized ImportStatistics statistics() {
        return statistics;
    }

    /**
     * Lists the next rows, as far as a report lists such, behind those that it has. They count when they are stored:
     * see {@link #advanceTo}; until then, others may take their place.
     *
     * @param stored what came of those that were stored, by id
     * @return how far the import is with these rows
     */
    ImportStatistics appendRows(List<PendingRow> rows, Map<String, BulkWriteResult> stored) {
        ImportStatistics before = statistics();
        ImportStatistics after = before;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (PendingRow row : rows) {
                BulkWriteResult one = row.input() == null ? null : stored.get(row.id());
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
        return row.leftOut() == null ? tally.withFailed() : tally.withStored(Outcome.SKIPPED, 0, false);
    }

    private boolean isListed(ImportStatistics after, PendingRow row) {
        boolean isTold = !row.faults().isEmpty() && after.failed() <= MAX_FAILED_LISTED;
        boolean isNoted = !row.notes().isEmpty() && after.noted() <= MAX_NOTED_LISTED;
        return (isTold || isNoted || options.reportsEveryRow()) && after.bytes() < MAX_LIST_BYTES;
    }

    private static RowReport toRowReport(PendingRow row, BulkWriteResult stored) {
        if (stored != null) {
            return RowReport.stored(row, stored);
        }
        return row.leftOut() == null ? RowReport.failed(row) : RowReport.skipped(row);
    }

    /** The rows up to here are stored. */
    synchronized void advanceTo(ImportStatistics reached) {
        statistics = reached;
    }

    /** Keeps what there is, for whoever asks after a restart. */
    synchronized void save() {
        try {
            file.save(head(), statistics.listed());
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s cannot be kept: %s", id, e.getMessage());
        }
    }

    /** All rows have been looked at. */
    synchronized void complete() {
        finish(State.DONE, null);
    }

    /** The import ended before its time; what was stored by then is stored. */
    synchronized void fail(String why) {
        finish(State.FAILED, why);
    }

    private void finish(State how, String why) {
        state = how;
        problem = why;
        try {
            file.saveDurably(head(), statistics.listed());
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s is not whole: %s", id, e.getMessage());
        }
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
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
                options.humanDates() ? orders.columns() : null);
    }
}
