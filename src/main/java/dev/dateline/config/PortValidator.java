package dev.dateline.config;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Validates the port before the database is created. The framework would report an invalid or used port later, with
 * pages of stack traces.
 */
@ApplicationScoped
class PortValidator implements FlywayConfigurationCustomizer {

    private static final int MAX_PORT = 65_535;

    private final String host;
    private final int port;

    PortValidator(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void customize(FluentConfiguration database) {
        if (port < 0 || port > MAX_PORT) {
            throw new ConfigurationException("There is no port " + port
                    + ": it must be from 0, which means any free port, to " + MAX_PORT + ".");
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireFree(host, port);
        }
    }

    /** Checks that the host is this machine's and the port is free before the archive is opened or created. */
    static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            if (port != 0) {
                requireFree(host, 0); // another port of this host: whether the host is the cause
            }
            throw new ConfigurationException(
                    port == 0
                            ? "The service cannot listen at " + host + " (quarkus.http.host): this machine has no such"
                                    + " address."
                            : "The port " + port + " is in use by another process, or this process may not use it.");
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The service cannot listen at " + host + " (quarkus.http.host): " + e.getMessage() + ".");
        }
    }
}
