package dev.dateline.config;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Refuses a build with another root path: the links of the service would lack it. */
@ApplicationScoped
class RootPathValidator implements FlywayConfigurationCustomizer {

    private final String rootPath;

    RootPathValidator(@ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.rootPath = rootPath;
    }

    /** Runs before the database is created, so that a start which is refused leaves nothing on the disk. */
    @Override
    public void customize(FluentConfiguration database) {
        requireRoot(rootPath);
    }

    static void requireRoot(String rootPath) {
        if (!rootPath.isEmpty() && !rootPath.equals("/")) {
            throw new ConfigurationException("quarkus.http.root-path is " + rootPath
                    + ", but only / is supported: build without it, let the proxy remove the path prefix and send it as"
                    + " X-Forwarded-Prefix, and set quarkus.http.proxy.enable-forwarded-prefix=true.");
        }
    }
}
