package dev.dateline.article;

import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the archive can be written. Asking also tries to open again a database that has failed. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final DiskSync disk;
    private final Room room;
    private final Revisions revisions;

    DatabaseHealth(DiskSync disk, Room room, Revisions revisions) {
        this.disk = disk;
        this.room = room;
        this.revisions = revisions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("archive")
                .withData("revision", revisions.durable())
                .withData("freeBytes", room.free());
        try {
            disk.checkWritable();
            return health.up().build();
        } catch (Failure e) {
            return health.down().withData("problem", e.getMessage()).build();
        }
    }
}
