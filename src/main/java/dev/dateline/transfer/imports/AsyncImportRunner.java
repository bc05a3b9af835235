package dev.dateline.transfer.imports;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.RowReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs imports that were answered 202 until they end. Only what is the fault of the body ends one as failed: after any
 * other failure it waits and resumes after its last committed row, for as long as the database or the disk does not
 * work, and up to ten times after unexpected errors that may be caused by the body.
 */
final class AsyncImportRunner {

    private static final Logger LOG = Logger.getLogger(AsyncImportRunner.class);
    private static final int MAX_STARTS = 10;
    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);
    private static final String MAX_STARTS_MESSAGE = "This import was started " + MAX_STARTS
            + " times without storing further rows. Rows that had been stored before remain stored.";

    private final Importer importer;
    private final ImportReportStore reports;
    private final ImportJobStore jobs;
    private final List<RowReader> formats;
    private final Duration firstDelay;
    private final CountDownLatch stopSignal = new CountDownLatch(1);

    /** @param firstDelay how long to wait after a first failure; it doubles up to a minute while nothing is stored */
    AsyncImportRunner(
            Importer importer,
            ImportReportStore reports,
            ImportJobStore jobs,
            List<RowReader> formats,
            Duration firstDelay) {
        this.importer = importer;
        this.reports = reports;
        this.jobs = jobs;
        this.formats = List.copyOf(formats);
        this.firstDelay = firstDelay;
    }

    /** Lets the running import stop after the rows that it is storing. */
    void stop() {
        stopSignal.countDown();
    }

    private boolean isStopped() {
        return stopSignal.getCount() == 0;
    }

    /**
     * Runs an import until it has ended, successfully or not, and its report is on disk; or until the service stops.
     */
    void run(ImportJob job, ImportReport report) {
        Attempt attempt = new Attempt(job, report);
        Duration delay = firstDelay;
        while (!isStopped()) {
            long before = attempt.report.statistics().rows();
            Throwable reason = attempt.run();
            if (reason == null) {
                jobs.delete(job);
                return;
            }
            if (attempt.report.statistics().rows() > before) {
                delay = firstDelay;
            }
            if (!isStopped()) {
                logPostponement(attempt.report, reason, delay);
                await(delay);
            }
            Duration next = delay.multipliedBy(2);
            delay = next.compareTo(MAX_RETRY_DELAY) < 0 ? next : MAX_RETRY_DELAY;
        }
    }

    private static void logPostponement(ImportReport report, Throwable reason, Duration delay) {
        try {
            boolean isExpected = reason instanceof Failure;
            report.postpone("The import was interrupted and will resume: "
                    + (isExpected ? reason.getMessage() : "an internal error has been logged."));
            LOG.warnf(
                    isExpected ? null : reason,
                    "The import %s was interrupted and resumes in %d s: %s",
                    report.id(),
                    delay.toSeconds(),
                    reason.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.debug("There is no memory to tell that an import was interrupted.");
        }
    }

    private void await(Duration delay) {
        try {
            if (stopSignal.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The service stops; waiting imports resume at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** The attempts to run an import to its end. */
    private final class Attempt {

        private ImportReport report;
        private ImportJob job;
        private boolean isRepeated;

        Attempt(ImportJob job, ImportReport report) {
            this.job = job;
            this.report = report;
        }

        /** Makes an attempt. Returns null if the import has ended, else the reason why it must resume later. */
        Throwable run() {
            ImportJob before = job;
            try {
                if (isRepeated) { // the outcome of the last commit may have been unknown
                    report = reports.resume(job.id(), job.options(), jobs.findProgress(job));
                }
                isRepeated = true;
                job = before.restarted(report.statistics().rows());
                if (job.starts() > MAX_STARTS) {
                    report.fail(MAX_STARTS_MESSAGE);
                    reports.finish(report);
                    LOG.errorf("The import %s is abandoned: %s", job.id(), MAX_STARTS_MESSAGE);
                } else {
                    jobs.save(job);
                    importFile();
                }
            } catch (ImportSuspendedException e) {
                return suspend(before, e.getCause() == null ? e : e.getCause());
            } catch (Failure e) {
                if (isTransient(e)) {
                    return suspend(before, e);
                }
                LOG.warnf("The import %s failed: %s", job.id(), e.getMessage());
            } catch (RuntimeException | IOException | Error e) {
                return e;
            }
            return report.isEndSaved()
                    ? null
                    : new Failure(Kind.UNAVAILABLE, "The final report of the import cannot be saved.");
        }

        /** Interrupts the import. If that is not caused by its body, this attempt does not count. */
        private Throwable suspend(ImportJob before, Throwable reason) {
            if (isStopped() || isTransient(reason)) {
                job = job.withStarts(before.starts());
                try {
                    jobs.save(job);
                } catch (Failure e) {
                    LOG.debugf(e, "The job of the import %s cannot be saved.", job.id());
                }
                report.save();
            }
            return reason;
        }

        private void importFile() throws IOException {
            RowReader format = formats.stream()
                    .filter(one -> one.mediaTypes().contains(job.mediaType()))
                    .findFirst()
                    .orElseThrow(this::unsupported);
            Path file = reports.fileOf(job.id(), "body");
            try (InputStream body = new StoredBody(Files.newInputStream(file), file)) {
                importer.run(body, format, report, new JobProgress(job));
            }
        }

        private Failure unsupported() {
            Failure failure =
                    new Failure(Kind.UNSUPPORTED, "Bodies of type " + job.mediaType() + " are no longer supported.");
            report.fail(failure.getMessage());
            reports.finish(report);
            return failure;
        }
    }

    private static boolean isTransient(Throwable reason) {
        return reason instanceof Failure failure && (failure.kind() == Kind.UNAVAILABLE || failure.kind() == Kind.FULL);
    }

    /** The progress of an import in the database. */
    private final class JobProgress implements ImportProgress {

        private final ImportJob job;

        JobProgress(ImportJob job) {
            this.job = job;
        }

        @Override
        public void save(ImportStatistics tally) {
            if (job.options().dryRun()) {
                saveInNewTransaction(tally); // that of the rows is rolled back
            } else {
                jobs.saveProgress(job, tally);
            }
        }

        @Override
        public void saveInNewTransaction(ImportStatistics tally) {
            jobs.saveProgressInNewTransaction(job, tally);
        }

        @Override
        public boolean isResumedAfter(Throwable reason) {
            return isStopped() || isTransient(reason) || !(reason instanceof Failure);
        }
    }

    /** The stored body. Throws when the service stops; errors of the disk are not the fault of the body. */
    private final class StoredBody extends FilterInputStream {

        private final Path file;

        StoredBody(InputStream in, Path file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (isStopped()) {
                throw new ImportSuspendedException(null);
            }
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw SpoolFile.toFailure(file, e);
            }
        }
    }
}
