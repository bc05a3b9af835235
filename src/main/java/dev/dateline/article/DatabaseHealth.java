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

    DatabaseHealth(DiskSync disk) {
        this.disk = disk;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("archive");
        try {
            disk.checkWritable();
            return health.up().build();
        } catch (Failure e) {
            return health.down().withData("problem", e.getMessage()).build();
        }
    }
}
