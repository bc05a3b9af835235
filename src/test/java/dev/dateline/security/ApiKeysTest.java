package dev.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    @Test
    void aKeyThatIsNotSetIsAbsent() {
        KeyConfig config = builder().build().getConfigMapping(KeyConfig.class);
        assertThat(config.adminKey()).isEmpty();
        assertThat(config.writerKey()).isEmpty();
    }

    @Test
    void anEmptyKeyIsAbsent() {
        KeyConfig config = builder()
                .withDefaultValue("dateline.writer-key", "")
                .withDefaultValue("dateline.admin-key", "a-key-of-the-test")
                .build()
                .getConfigMapping(KeyConfig.class);
        assertThat(config.writerKey()).isEmpty();
        assertThat(config.adminKey()).contains("a-key-of-the-test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another"})
    void noOtherKeyHasARole(String key) {
        KeyConfig config = builder()
                .withDefaultValue("dateline.admin-key", "a-key-of-the-test")
                .build()
                .getConfigMapping(KeyConfig.class);
        ApiKeys keys = new ApiKeys(config);
        assertThat(keys.findRole(key)).isEmpty();
        assertThat(keys.findRole("a-key-of-the-test")).contains(Role.ADMIN);
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(KeyConfig.class)
                .withDefaultValue("dateline.data-dir", "data");
    }
}
