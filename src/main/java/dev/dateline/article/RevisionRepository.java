package dev.dateline.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The revision counter in the database. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionCounter, Integer> {

    private final ArchiveConfig config;

    RevisionRepository(ArchiveConfig config) {
        this.config = config;
    }

    /** Takes the right to write until the transaction ends, and waits for whoever has it. */
    RevisionCounter lock() {
        return findById(RevisionCounter.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The counter as it was last committed. */
    RevisionCounter current() {
        return findById(RevisionCounter.THE_ONE);
    }

    /** Gives the archive another id. */
    void renew() {
        lock().becomeAnother(newId());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Makes the counter of a new archive, where there is none; one that was put back from a copy gets another id. */
    void begin() {
        if (findByIdOptional(RevisionCounter.THE_ONE).isEmpty()) {
            persist(new RevisionCounter(newId()));
        } else if (config.restored()) {
            renew();
        }
    }
}
