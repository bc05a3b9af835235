package dev.dateline.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Answers to requests with an {@code Idempotency-Key} in the database. */
@ApplicationScoped
class IdempotencyRepository implements PanacheRepositoryBase<IdempotentAnswer, String> {

    void forgetBefore(Instant time) {
        delete("answeredAt < ?1", time);
    }
}
