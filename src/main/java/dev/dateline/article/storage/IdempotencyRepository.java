package dev.dateline.article.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The stored responses to requests with an {@code Idempotency-Key}. */
@ApplicationScoped
public class IdempotencyRepository implements PanacheRepositoryBase<IdempotentAnswer, String> {

    /** Deletes the responses that are older than an instant. */
    public void deleteBefore(Instant time) {
        delete("answeredAt < ?1", time);
    }
}
