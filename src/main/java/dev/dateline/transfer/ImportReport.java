package dev.dateline.transfer;

import dev.dateline.Fault;
import dev.dateline.article.Stored;
import dev.dateline.article.Stored.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of the rows of an import, counted while it runs. Written by one thread, read by any. */
final class ImportReport {

    private static final int FAILED_SHOWN = 1000;

    /** How an import stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** The report as the API shows it. */
    record View(
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
            String problem,
            ReportRows.Snapshot rows) {}

    private final String id;
    private final ImportOptions options;
    private final ReportRows rows;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private State state = State.RUNNING;
    private String problem;
    private long failed;
    private long revision;

    ImportReport(String id, ImportOptions options, ReportRows rows) {
        this.id = id;
        this.options = options;
        this.rows = rows;
    }

    String id() {
        return id;
    }

    synchronized void stored(long line, Stored stored, Map<String, String> read) {
        counts.merge(stored.outcome(), 1L, Long::sum);
        revision = Math.max(revision, stored.revision());
        if (options.reportsEvery()) {
            rows.add(RowReport.stored(line, stored, read));
        }
    }

    synchronized void failed(long line, String article, List<Fault> faults) {
        failed++;
        if (options.reportsEvery() || failed <= FAILED_SHOWN) {
            rows.add(RowReport.failed(line, article, faults));
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
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized long revision() {
        return revision;
    }

    synchronized View view() {
        long stored = counts.values().stream().mapToLong(Long::longValue).sum();
        return new View(
                id,
                state.name().toLowerCase(Locale.ROOT),
                options.dryRun(),
                stored + failed,
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                count(Outcome.SKIPPED),
                failed,
                options.dryRun() ? 0 : revision,
                problem,
                rows.snapshot());
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
