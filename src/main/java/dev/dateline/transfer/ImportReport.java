package dev.dateline.transfer;

import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.http.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of the rows of an import, counted while it runs. Written by one thread, read by any. */
final class ImportReport {

    private static final int FAILED_SHOWN = 1000;

    /** One row. */
    record RowReport(long line, String id, String status, List<Problem.Detail> errors) {}

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
            List<RowReport> rows) {}

    private final String id;
    private final boolean dryRun;
    private final boolean every;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<RowReport> rows = new ArrayList<>();
    private String status = "running";
    private long failed;
    private long revision;

    ImportReport(String id, ImportOptions options) {
        this.id = id;
        this.dryRun = options.dryRun();
        this.every = options.dryRun() || options.reportAll();
    }

    synchronized void stored(long line, String article, Outcome outcome, long at) {
        counts.merge(outcome, 1L, Long::sum);
        revision = Math.max(revision, at);
        if (every) {
            rows.add(new RowReport(line, article, outcome.name().toLowerCase(Locale.ROOT), List.of()));
        }
    }

    synchronized void failed(long line, String article, List<Fault> faults) {
        failed++;
        if (every || failed <= FAILED_SHOWN) {
            rows.add(new RowReport(
                    line,
                    article,
                    "failed",
                    faults.stream().map(Problem.Detail::of).toList()));
        }
    }

    synchronized void ended(String how) {
        status = how;
    }

    synchronized View view() {
        long stored = counts.values().stream().mapToLong(Long::longValue).sum();
        return new View(
                id,
                status,
                dryRun,
                stored + failed,
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                count(Outcome.SKIPPED),
                failed,
                dryRun ? 0 : revision,
                rows.stream().sorted(Comparator.comparingLong(RowReport::line)).toList());
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
