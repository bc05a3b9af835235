package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginConverterTest {

    private final OriginConverter origin = new OriginConverter();

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example.org", "http://localhost:3000", "http://[::1]:8080"})
    void acceptsOriginsAsBrowsersSendThem(String value) {
        assertThat(origin.convert(' ' + value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.example.org",
                "https://desk.example.org/",
                "https://Desk.example.org",
                "https://desk.example.org:443",
                "https://*.example.org",
                "*",
                "https://",
                ""
            })
    void rejectsOtherOrigins(String value) {
        assertThatThrownBy(() -> origin.convert(value)).hasMessageContaining("https://desk.example.org");
    }
}
