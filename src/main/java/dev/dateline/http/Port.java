package dev.dateline.http;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The port, which is looked at before the database is made: the framework says in pages of stack traces that it is
 * none.
 */
@ApplicationScoped
class Port implements FlywayConfigurationCustomizer {

    private static final int LAST = 65_535;

    private final int port;

    Port(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
    }

    @Override
    public void customize(FluentConfiguration database) {
        if (port < 0 || port > LAST) {
            throw new ConfigurationException(
                    "There is no port " + port + "; there are 0, for any that is free, to " + LAST + ".");
        }
    }
}
