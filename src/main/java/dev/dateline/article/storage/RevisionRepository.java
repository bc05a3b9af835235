package dev.dateline.article.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.jboss.logging.Logger;

/** The revision counter in the database. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionCounter, Integer> {

    private static final Logger LOG = Logger.getLogger(RevisionRepository.class);

    private final ArchiveConfig config;

    RevisionRepository(ArchiveConfig config) {
        this.config = config;
    }

    /** Locks the counter until the transaction ends. Waits for a transaction that holds the lock. */
    RevisionCounter lock() {
        return findById(RevisionCounter.SINGLETON_ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The counter as it was last committed. */
    RevisionCounter current() {
        return findById(RevisionCounter.SINGLETON_ID);
    }

    /** The last committed revision. Does not load the row into the session. */
    long committedRevision() {
        return getEntityManager()
                .createQuery("select revision from RevisionCounter", Long.class)
                .getSingleResult();
    }

    /** Writes the counter without changing it. */
    void touch() {
        update("revision = revision");
    }

    /** Disables flushing: changes of this transaction stay in memory. */
    void disableFlush() {
        getSession().setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** Gives the archive a new id. */
    void renewArchiveId() {
        lock().changeArchive(newId());
    }

    /**
     * Raises the counter to the newest revision of any article, if it is behind, in a transaction of its own. If it was
     * behind, revisions may have been given out twice.
     *
     * @return whether it was behind
     */
    boolean raiseToNewest() {
        return QuarkusTransaction.requiringNew().call(() -> {
            long newest = getEntityManager()
                    .createQuery("select coalesce(max(revision), 0) from Article", Long.class)
                    .getSingleResult();
            long lag = newest - committedRevision();
            if (lag > 0) {
                lock().raiseTo(newest);
                LOG.errorf("The revision counter was %d behind the articles and was raised to %d.", lag, newest);
            }
            return lag > 0;
        });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Creates the counter of a new archive, if there is none. Gives an archive that was restored from a copy a new id.
     *
     * @throws ConfigurationException when there is no counter although the data directory is that of an archive
     */
    void initialize() {
        if (findByIdOptional(RevisionCounter.SINGLETON_ID).isEmpty()) {
            DataDirectoryCheck.requireNew(config.dataDir());
            persist(new RevisionCounter(newId()));
        } else if (config.restored()) {
            renewArchiveId();
        }
    }
}
