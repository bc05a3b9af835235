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

    /** Locks the counter until the transaction ends, and waits for whoever has it. */
    RevisionCounter lock() {
        return findById(RevisionCounter.SINGLETON_ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The counter as it was last committed. */
    RevisionCounter current() {
        return findById(RevisionCounter.SINGLETON_ID);
    }

    /** The revision that was committed last, without keeping the row in the session. */
    long committedRevision() {
        return getEntityManager()
                .createQuery("select revision from RevisionCounter", Long.class)
                .getSingleResult();
    }

    /** Writes the counter as it is. */
    void touch() {
        update("revision = revision");
    }

    /** Whatever is done in this transaction stays in memory. */
    void disableFlush() {
        getSession().setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** Gives the archive another id. */
    void renewArchiveId() {
        lock().changeArchive(newId());
    }

    /**
     * Lifts the counter to the newest revision that any article has, if it is behind, in a transaction of its own.
     * Revisions may have been given out twice then.
     *
     * @return whether it was behind
     */
    boolean raiseToNewest() {
        return QuarkusTransaction.requiringNew().call(() -> {
            long newest = getEntityManager()
                    .createQuery("select coalesce(max(revision), 0) from Article", Long.class)
                    .getSingleResult();
            long behind = newest - committedRevision();
            if (behind > 0) {
                lock().raiseTo(newest);
                LOG.errorf("The revision counter was %d behind the articles and was lifted to %d.", behind, newest);
            }
            return behind > 0;
        });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Makes the counter of a new archive, where there is none; one that was put back from a copy gets another id.
     *
     * @throws ConfigurationException when there is no counter though the data folder is that of an archive
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
