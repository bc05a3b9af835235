package dev.dateline.article.storage;

import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the archive can be written. The check also retries to open, and to write to, a database that has failed.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final WriteTransaction transaction;
    private final DiskSpaceGuard diskSpace;
    private final RevisionLog revisions;

    DatabaseHealth(WriteTransaction transaction, DiskSpaceGuard diskSpace, RevisionLog revisions) {
        this.transaction = transaction;
        this.diskSpace = diskSpace;
        this.revisions = revisions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("archive")
                .withData("revision", revisions.durableRevision())
                .withData("freeBytes", diskSpace.freeBytes());
        try {
            transaction.probe();
            return health.up().build();
        } catch (Failure e) {
            return health.down().withData("problem", e.getMessage()).build();
        }
    }
}
