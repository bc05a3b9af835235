package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.article.storage.RevisionLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: searches see all that the archive held at startup, and the index can be written. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final IndexFollower follower;
    private final RevisionLog revisions;

    IndexHealth(IndexFollower follower, RevisionLog revisions) {
        this.follower = follower;
        this.revisions = revisions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("index")
                .withData("revision", follower.visibleRevision())
                .withData("behind", follower.lag())
                .withData("setAside", follower.setAside())
                .withData("durable", revisions.durableRevision());
        return health.status(follower.isReady() && isWritable(health)).build();
    }

    private boolean isWritable(HealthCheckResponseBuilder health) {
        try {
            follower.checkWritable();
            return true;
        } catch (Failure e) {
            health.withData("problem", e.getMessage());
            return false;
        }
    }
}
