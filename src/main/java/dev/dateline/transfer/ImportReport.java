package dev.dateline.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.Failure;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.article.StoredRow;
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

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The report as the API shows it, but for its rows.
     *
     * @param dateOrder which order the days in figures of each column were read in; null but for dates of people
     */
    record Head(
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
            List<DateOrders.Column> dateOrder) {

        boolean runs() {
            return status.equals(State.RUNNING.word());
        }

        /** The same of an import that ended before its time. */
        Head cutOff(String why) {
            return new Head(
                    id,
                    State.FAILED.word(),
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
    record View(@JsonUnwrapped Head head, ReportFile.Rows rows) {}

    private final String id;
    private final ImportOptions options;
    private final ReportFile file;
    private final DateOrders orders;
    private Tally tally;
    private State state = State.RUNNING;
    private String problem;

    /** @param tally how far the import is */
    ImportReport(String id, ImportOptions options, ReportFile file, Tally tally) {
        this.id = id;
        this.options = options;
        this.orders = new DateOrders(options.dateOrder());
        this.file = file;
        this.tally = tally;
    }

    String id() {
        return id;
    }

    ImportOptions options() {
        return options;
    }

    /** In which order its days in figures are. */
    DateOrders orders() {
        return orders;
    }

    synchronized Tally tally() {
        return tally;
    }

    /**
     * Lists the next rows, as far as a report lists such, behind those that it has. They count when they are stored:
     * see {@link #reach}; until then, others may take their place.
     *
     * @param stored what came of those that were stored, by id
     * @return how far the import is with these rows
     */
    Tally add(List<PendingRow> rows, Map<String, StoredRow> stored) {
        Tally before = tally();
        Tally after = before;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (PendingRow row : rows) {
                StoredRow one = row.input() == null ? null : stored.get(row.id());
                after = count(after, row, one);
                if (isListed(after, row)) {
                    lines.writeBytes(file.line(report(row, one)));
                    after = after.listedOne(before.bytes() + lines.size());
                }
            }
            file.append(before.bytes(), lines.toByteArray());
        } catch (IOException e) {
            throw SpoolFile.trouble(file.rowsFile(), e);
        }
        return after;
    }

    private static Tally count(Tally tally, PendingRow row, StoredRow stored) {
        if (stored != null) {
            return tally.stored(
                    stored.outcome(), stored.revision(), !row.notes().isEmpty());
        }
        return row.leftOut() == null ? tally.failedOne() : tally.stored(Outcome.SKIPPED, 0, false);
    }

    private boolean isListed(Tally after, PendingRow row) {
        boolean isTold = !row.faults().isEmpty() && after.failed() <= MAX_FAILED_LISTED;
        boolean isNoted = !row.notes().isEmpty() && after.noted() <= MAX_NOTED_LISTED;
        return (isTold || isNoted || options.reportsEvery()) && after.bytes() < MAX_LIST_BYTES;
    }

    private static RowReport report(PendingRow row, StoredRow stored) {
        if (stored != null) {
            return RowReport.stored(row, stored);
        }
        return row.leftOut() == null ? RowReport.failed(row) : RowReport.leftOut(row);
    }

    /** The rows up to here are stored. */
    synchronized void reach(Tally reached) {
        tally = reached;
    }

    /** Keeps what there is, for whoever asks after a restart. */
    synchronized void keep() {
        try {
            file.keep(head(), tally.listed());
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s cannot be kept: %s", id, e.getMessage());
        }
    }

    /** All rows have been looked at. */
    synchronized void done() {
        end(State.DONE, null);
    }

    /** The import ended before its time; what was stored by then is stored. */
    synchronized void failed(String why) {
        end(State.FAILED, why);
    }

    private void end(State how, String why) {
        state = how;
        problem = why;
        try {
            file.keepForGood(head(), tally.listed());
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s is not whole: %s", id, e.getMessage());
        }
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized View view() {
        return new View(head(), file.rows(tally.listed()));
    }

    private Head head() {
        return new Head(
                id,
                state.word(),
                options.dryRun(),
                tally.rows(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.skipped(),
                tally.failed(),
                tally.noted(),
                options.dryRun() ? 0 : tally.revision(),
                problem,
                options.humanDates() ? orders.columns() : null);
    }
}
