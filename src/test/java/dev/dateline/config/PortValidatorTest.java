package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortValidatorTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void anInvalidPortIsRejected(int port) {
        assertThatThrownBy(() -> new PortValidator("localhost", port).customize(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no port " + port + ": it must be from 0, which means any free port, to 65535.");
    }

    @Test
    void aPortInUseIsRejected() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> PortValidator.requireFree("0.0.0.0", other.getLocalPort()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("The port " + other.getLocalPort() + " is in use by another process");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "no such host"})
    void aForeignHostIsNotReportedAsAPortInUse(String host) {
        assertThatThrownBy(() -> PortValidator.requireFree(host, 65_535))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The service cannot listen at " + host + " (quarkus.http.host)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_535})
    void aFreePortIsAccepted(int port) {
        assertThatCode(() -> new PortValidator("localhost", port).customize(null))
                .doesNotThrowAnyException();
    }
}
