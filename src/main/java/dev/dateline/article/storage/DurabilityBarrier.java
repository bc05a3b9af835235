package dev.dateline.article.storage;

import dev.dateline.Failure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * Forces committed transactions to the disk. H2 acknowledges a commit before it is on disk; its {@code CHECKPOINT SYNC}
 * forces the file. Any other database is expected to commit durably.
 *
 * <p>After a failed sync, the state of the database in memory cannot be trusted: a later sync may succeed without
 * having written what the failed one did not. Therefore the database is reopened from the disk before anything else
 * uses it.
 */
@ApplicationScoped
class DurabilityBarrier {

    private static final Logger LOG = Logger.getLogger(DurabilityBarrier.class);
    private static final int MAX_REOPEN_ATTEMPTS = 100;
    private static final Duration REOPEN_PAUSE = Duration.ofMillis(20);

    private final AgroalDataSource database;
    private final DiskSpaceGuard diskSpace;
    private final RevisionRepository revisionRepository;
    private final SingleWriterLock writerLock;
    private final AtomicInteger databaseEpoch = new AtomicInteger();
    private volatile boolean needsReopen;

    DurabilityBarrier(
            AgroalDataSource database,
            DiskSpaceGuard diskSpace,
            RevisionRepository revisionRepository,
            SingleWriterLock writerLock) {
        this.database = database;
        this.diskSpace = diskSpace;
        this.revisionRepository = revisionRepository;
        this.writerLock = writerLock;
    }

    /**
     * Checks, before a write, that the database is writable. Reopens a database that has failed.
     *
     * @throws Failure of kind FULL or UNAVAILABLE when nothing can be written at present
     */
    void checkWritable() {
        diskSpace.requireSpace();
        reopenIfNeeded();
    }

    /**
     * Reopens the database from the disk, if it has failed.
     *
     * @throws Failure of kind FULL or UNAVAILABLE when it cannot be reopened
     */
    void reopenIfNeeded() {
        if (needsReopen) {
            reopen();
        }
    }

    /**
     * The number of times that the database was reopened. What was committed in one epoch and not forced to the disk
     * may be lost in the next, and its revision may be given to another change.
     */
    int databaseEpoch() {
        return databaseEpoch.get();
    }

    /**
     * Forces all committed transactions to the disk.
     *
     * @throws Failure of kind FULL or UNAVAILABLE when that fails; the outcome of the transactions is then unknown
     */
    void sync() {
        try {
            checkpoint();
        } catch (SQLException | MVStoreException e) {
            needsReopen = true;
            throw diskSpace.toFailure(
                    "The disk failed while the change was written: it is not known whether the change was stored.", e);
        }
    }

    /**
     * Translates the exception of a failed read or write: a failure of the database itself becomes a {@link Failure} of
     * kind FULL or UNAVAILABLE, any other exception is returned unchanged.
     *
     * @param epoch the epoch of the database in which the operation began. An operation that was running while the
     *     database was closed for reopening says nothing about the database that is open now
     */
    RuntimeException translate(RuntimeException e, int epoch) {
        if (e instanceof Failure) {
            return e;
        }
        if (SqlErrorClassifier.isDatabaseFailure(e)) {
            if (epoch == databaseEpoch()) {
                needsReopen = true;
            }
            return diskSpace.toFailure("The database cannot be used at present; try again later.", e);
        }
        return SqlErrorClassifier.isPoolExhausted(e)
                ? diskSpace.toFailure("The database cannot be reached at present; try again later.", e)
                : e;
    }

    /** Reopens the database while no writer is active; the next writer finds a correct revision counter. */
    private void reopen() {
        writerLock.run(this::reopenLocked);
    }

    private void reopenLocked() {
        if (!needsReopen) {
            return;
        }
        databaseEpoch.incrementAndGet();
        shutDownImmediately();
        database.flush(AgroalDataSource.FlushMode.GRACEFUL); // H2 spins forever when a connection in use is closed
        try {
            checkpointReopened();
            revisionRepository.raiseToNewest();
            needsReopen = false;
            LOG.warn("The database failed and was reopened with the state on disk.");
        } catch (SQLException | RuntimeException e) {
            throw diskSpace.toFailure("The database cannot be opened at present; try again later.", e);
        }
    }

    /**
     * Checkpoints the reopened database. Retries, since the pool drops connections to the closed database in the
     * background and may still hand one out.
     */
    private void checkpointReopened() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                checkpoint();
                return;
            } catch (SQLException e) {
                if (!SqlErrorClassifier.isClosed(e) || attempt == MAX_REOPEN_ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(REOPEN_PAUSE.toNanos());
            }
        }
    }

    private void shutDownImmediately() {
        try (Connection connection = database.getConnection()) {
            if (isH2(connection)) {
                execute(connection, "SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException e) {
            LOG.debug("the database has already closed itself", e);
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isH2(connection)) {
                execute(connection, "CHECKPOINT");
                awaitBackgroundWrites(connection);
                execute(connection, "CHECKPOINT SYNC");
            }
        }
    }

    /**
     * Waits for H2's background writes. A checkpoint does not wait for those in progress, so that it could force the
     * file before they are in it.
     */
    private static void awaitBackgroundWrites(Connection connection) throws SQLException {
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        if (session instanceof SessionLocal local) {
            local.getDatabase().getStore().getMvStore().executeFilestoreOperation(() -> {});
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
