package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

class RootPathValidatorTest {

    @Test
    void anotherRootPathIsRejectedWithAnAlternative() {
        assertThatThrownBy(() -> RootPathValidator.requireRoot("/archive"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/archive")
                .hasMessageContaining("X-Forwarded-Prefix");
    }

    @Test
    void theDefaultIsAccepted() {
        assertThatCode(() -> RootPathValidator.requireRoot("/")).doesNotThrowAnyException();
    }
}
