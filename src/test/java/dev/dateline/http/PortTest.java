package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void aPortThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new Port(65_536).customize(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no port 65536; the last is 65535.");
        assertThatCode(() -> new Port(65_535).customize(null)).doesNotThrowAnyException();
    }
}
