package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Imports that run after they were answered: the body is kept in a file, and one after the other is read from there.
 * When the service stops, or is killed, they go on at the next start, behind the last row that was committed.
 */
@ApplicationScoped
class LaterImports {

    private static final Logger LOG = Logger.getLogger(LaterImports.class);
    private static final int MAX_WAITING = 32;
    private static final int MAX_STARTS = 10;
    private static final String STOPPING = "The service stops; nothing of this import is stored.";
    private static final String GIVEN_UP = "The service ended " + MAX_STARTS
            + " times while this import was under way, and stored none of its rows meanwhile. What was stored until then is stored.";

    private final Importer importer;
    private final ImportReports reports;
    private final ImportJobs jobs;
    private final ImportProgressRepository progress;
    private final List<RowReader> formats;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final AtomicLong order = new AtomicLong();
    private volatile boolean stopped;

    LaterImports(
            Importer importer,
            ImportReports reports,
            ImportJobs jobs,
            ImportProgressRepository progress,
            @All List<RowReader> formats) {
        this.importer = importer;
        this.reports = reports;
        this.jobs = jobs;
        this.progress = progress;
        this.formats = formats;
    }

    /** Goes on with what had not ended, in the order in which it came. */
    void start(@Observes StartupEvent event) {
        List<ImportJob> waiting = jobs.waiting();
        jobs.forgetOthers(waiting);
        for (ImportJob job : waiting) {
            order.accumulateAndGet(job.order(), Math::max);
            resume(job);
        }
    }

    /** Queues an import that was accepted by an earlier start, unless it ended and only that was not forgotten. */
    void resume(ImportJob job) {
        if (reports.hasEnded(job.id()) || !Files.exists(reports.file(job.id(), "body"))) {
            reports.closeCutOff(job.id());
            jobs.forget(job);
            return;
        }
        ImportReport report = reports.resume(job.id(), job.options(), jobs.reached(job));
        LOG.infof(
                "The import %s goes on behind row %d.", job.id(), report.tally().rows());
        boolean hasPlace = places.tryAcquire();
        worker.execute(() -> run(job, report, hasPlace));
    }

    /** What is under way ends behind the rows that it stores just now; all goes on at the next start. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopped = true;
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("An import did not end in time.");
        }
    }

    /**
     * Takes a body in and returns when it is on the disk, which is before it is imported.
     *
     * @throws Failure of kind UNREADABLE when the body breaks off, FULL when there is no room for it, UNAVAILABLE when
     *     too many wait
     */
    ImportReport.View accept(InputStream body, RowReader format, ImportOptions options) {
        if (!places.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "Too many imports are waiting already.");
        }
        try {
            return taken(body, format, options);
        } catch (RuntimeException | Error e) {
            places.release();
            throw e;
        }
    }

    private ImportReport.View taken(InputStream body, RowReader format, ImportOptions options) {
        ImportReport report = reports.begin(options);
        String mediaType = format.mediaTypes().iterator().next();
        ImportJob job = new ImportJob(report.id(), order.incrementAndGet(), mediaType, options, 0, 0);
        try {
            keep(body, reports.file(report.id(), "body"));
            ImportReport.View view = report.view();
            jobs.keep(job);
            queue(() -> run(job, report, true));
            return view;
        } catch (RuntimeException | Error e) {
            report.failed(e instanceof Failure ? e.getMessage() : Importer.FAULT);
            reports.ended(report);
            jobs.forget(job);
            throw e;
        }
    }

    private void queue(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            throw new Failure(Kind.UNAVAILABLE, STOPPING);
        }
    }

    private static void keep(InputStream body, Path file) {
        try (SpoolFile kept = SpoolFile.begin(file)) {
            body.transferTo(kept);
            kept.force();
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off; nothing is stored.", e);
        }
    }

    private void run(ImportJob job, ImportReport report, boolean hasPlace) {
        try {
            if (!stopped && isOver(job, report)) {
                jobs.forget(job);
            }
        } finally {
            if (hasPlace) {
                places.release();
            }
        }
    }

    /** Does the import; says whether it has ended, be it by a failure. */
    private boolean isOver(ImportJob job, ImportReport report) {
        try {
            ImportJob begun = job.begun(report.tally().rows());
            if (begun.starts() > MAX_STARTS) {
                report.failed(GIVEN_UP);
                reports.ended(report);
                LOG.errorf("The import %s is given up: %s", job.id(), GIVEN_UP);
                return true;
            }
            jobs.keep(begun);
            importFile(job, report);
        } catch (ImportSuspended e) {
            jobs.keep(job); // that it was begun is not held against it
            report.keep();
            return false;
        } catch (Failure e) {
            LOG.warnf("The import %s ended before its time: %s", job.id(), e.getMessage());
        } catch (RuntimeException | IOException e) {
            LOG.errorf(e, "The import %s ended before its time.", job.id());
        }
        return true;
    }

    private void importFile(ImportJob job, ImportReport report) throws IOException {
        RowReader format = formats.stream()
                .filter(one -> one.mediaTypes().contains(job.mediaType()))
                .findFirst()
                .orElseThrow(
                        () -> new Failure(Kind.UNSUPPORTED, "Nothing here reads " + job.mediaType() + " any more."));
        try (InputStream body = new Stoppable(Files.newInputStream(reports.file(job.id(), "body")))) {
            importer.run(body, format, report, new Kept(job));
        }
    }

    /** How far an import is, in the database; of one that stores nothing, nothing is kept. */
    private final class Kept implements ImportProgress {

        private final ImportJob job;

        Kept(ImportJob job) {
            this.job = job;
        }

        @Override
        public void keep(Tally tally) {
            if (!job.options().dryRun()) {
                progress.reach(job.id(), tally);
            }
        }

        @Override
        public void keepAlone(Tally tally) {
            QuarkusTransaction.requiringNew().run(() -> keep(tally));
        }

        @Override
        public boolean isSuspended() {
            return stopped;
        }
    }

    /** A file that breaks off when the service stops. */
    private final class Stoppable extends FilterInputStream {

        Stoppable(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            checkStopped();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            checkStopped();
            return super.read(bytes, offset, length);
        }

        private void checkStopped() {
            if (stopped) {
                throw new ImportSuspended(null);
            }
        }
    }
}
