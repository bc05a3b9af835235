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
 * Puts on disk what is committed. H2 acknowledges a commit before it is there; its {@code CHECKPOINT SYNC} forces the
 * file. Any other database is expected to commit durably.
 *
 * <p>After a failure what the database holds in memory is not to be trusted, since a later sync may succeed without
 * having written what the failed one did not: it is read from the disk again before anything else is believed.
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
            AgroalDataSource database, DiskSpaceGuard room, RevisionRepository counter, SingleWriterLock writer) {
        this.database = database;
        this.diskSpace = room;
        this.revisionRepository = counter;
        this.writerLock = writer;
    }

    /**
     * Asked before anything is written; tries to open the database again where it has failed.
     *
     * @throws Failure of kind FULL or UNAVAILABLE when nothing can be written at present
     */
    void checkWritable() {
        diskSpace.requireSpace();
        reopenIfNeeded();
    }

    /**
     * Opens the database again, from what is on disk, after a failure.
     *
     * @throws Failure of kind FULL or UNAVAILABLE when that fails too
     */
    void reopenIfNeeded() {
        if (needsReopen) {
            reopen();
        }
    }

    /**
     * How often the database has been opened again. What was committed under one number and not yet forced to the disk
     * may be gone under the next, and its revision may be somebody else's.
     */
    int databaseEpoch() {
        return databaseEpoch.get();
    }

    /** Forces to the disk what is committed. */
    void sync() {
        try {
            checkpoint();
        } catch (SQLException | MVStoreException e) {
            needsReopen = true;
            throw diskSpace.toFailure(
                    "The disk failed while the change was put on it: it is not known whether it will be there.", e);
        }
    }

    /**
     * What to throw when a read or write failed so: trouble of the database, and of nothing else, is told as such.
     *
     * @param under the opening of the database in which it began; what was under way when the database was closed to be
     *     opened again says nothing of the database that is open now
     */
    RuntimeException translate(RuntimeException e, int under) {
        if (e instanceof Failure) {
            return e;
        }
        if (SqlErrorClassifier.isDatabaseFailure(e)) {
            if (under == databaseEpoch()) {
                needsReopen = true;
            }
            return diskSpace.toFailure("The database cannot be written at present.", e);
        }
        return SqlErrorClassifier.isPoolExhausted(e)
                ? diskSpace.toFailure("The database cannot be reached at present.", e)
                : e;
    }

    /** No writer may be at work meanwhile; the next one finds a counter that is right. */
    private void reopen() {
        writerLock.run(this::reopenLocked);
    }

    private void reopenLocked() {
        if (!needsReopen) {
            return;
        }
        databaseEpoch.incrementAndGet();
        shutDownImmediately();
        database.flush(AgroalDataSource.FlushMode.GRACEFUL); // H2 spins for ever when one is closed that is in use
        try {
            checkpointAnew();
            revisionRepository.raiseToNewest();
            needsReopen = false;
            LOG.warn("The database was opened again after a failure, as it is on disk.");
        } catch (SQLException | RuntimeException e) {
            throw diskSpace.toFailure("The database cannot be opened at present.", e);
        }
    }

    /** The pool drops connections to the closed database in the background, so one of them may still be given out. */
    private void checkpointAnew() throws SQLException {
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
            LOG.debug("the database has closed itself already", e);
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
     * H2 also writes in the background. A checkpoint does not wait for what it finds there, and would force the file
     * before that is in it.
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
