package dev.dateline.article.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Answers to requests with an {@code Idempotency-Key} in the database. */
@ApplicationScoped
public class IdempotencyRepository implements PanacheRepositoryBase<IdempotentAnswer, String> {

    public void deleteBefore(Instant time) {
        delete("answeredAt < ?1", time);
    }
}
