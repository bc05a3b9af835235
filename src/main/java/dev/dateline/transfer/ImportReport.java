package dev.dateline.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.article.StoredRow;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** What became of the rows of an import, counted while it runs. Written by one thread, read by any. */
final class ImportReport {

    private static final Logger LOG = Logger.getLogger(ImportReport.class);
    private static final int FAILED_SHOWN = 1000;

    /** How an import stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The report as the API shows it, but for its rows. */
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
            long revision,
            String problem) {

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
                    revision,
                    why);
        }
    }

    /** The report as the API shows it. */
    record View(@JsonUnwrapped Head head, ReportFile.Rows rows) {}

    private final String id;
    private final ImportOptions options;
    private final ReportFile file;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private State state = State.RUNNING;
    private String problem;
    private long failed;
    private long revision;

    ImportReport(String id, ImportOptions options, ReportFile file) {
        this.id = id;
        this.options = options;
        this.file = file;
    }

    String id() {
        return id;
    }

    synchronized void stored(long line, StoredRow stored, Map<String, String> read) {
        counts.merge(stored.outcome(), 1L, Long::sum);
        revision = Math.max(revision, stored.revision());
        if (options.reportsEvery()) {
            add(RowReport.stored(line, stored, read));
        }
    }

    synchronized void failed(long line, String article, List<Fault> faults) {
        failed++;
        if (options.reportsEvery() || failed <= FAILED_SHOWN) {
            add(RowReport.failed(line, article, faults));
        }
    }

    /** A row that is no article, and was not meant to be one. */
    synchronized void leftOut(long line, String why) {
        counts.merge(Outcome.SKIPPED, 1L, Long::sum);
        if (options.reportsEvery()) {
            add(RowReport.leftOut(line, why));
        }
    }

    private void add(RowReport row) {
        try {
            file.add(row);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Keeps what there is, so that a restart loses none of it. */
    synchronized void keep() {
        try {
            file.keep(head());
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
        keep();
        try {
            file.close();
        } catch (IOException | Failure e) {
            LOG.warnf("The report %s is not whole: %s", id, e.getMessage());
        }
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized long revision() {
        return revision;
    }

    synchronized View view() {
        try {
            return new View(head(), file.rows());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static Failure unwritable(IOException e) {
        return new Failure(Kind.UNAVAILABLE, "The report of the import cannot be written.", e);
    }

    private Head head() {
        long stored = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Head(
                id,
                state.word(),
                options.dryRun(),
                stored + failed,
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                count(Outcome.SKIPPED),
                failed,
                options.dryRun() ? 0 : revision,
                problem);
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
