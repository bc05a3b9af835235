package dev.dateline.article;

import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the archive can be written. Asking also tries again to open, and to write, a database that has failed. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final WriteTransaction writes;
    private final Room room;
    private final Revisions revisions;

    DatabaseHealth(WriteTransaction writes, Room room, Revisions revisions) {
        this.writes = writes;
        this.room = room;
        this.revisions = revisions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("archive")
                .withData("revision", revisions.durable())
                .withData("freeBytes", room.free());
        try {
            writes.probe();
            return health.up().build();
        } catch (Failure e) {
            return health.down().withData("problem", e.getMessage()).build();
        }
    }
}
