package dev.dateline.transfer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports how many imports are running. It is always up: a running import does not affect readiness. */
@Readiness
@ApplicationScoped
class ImportHealth implements HealthCheck {

    private final ImportReportStore reports;

    ImportHealth(ImportReportStore reports) {
        this.reports = reports;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("imports")
                .up()
                .withData("running", reports.runningCount())
                .build();
    }
}
