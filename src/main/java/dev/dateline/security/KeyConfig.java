package dev.dateline.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The keys that allow writing. When neither is set, the first start creates an admin key, logs it once and stores its
 * hash in the data directory.
 */
@ConfigMapping(prefix = "dateline")
interface KeyConfig {

    /** The directory that holds the hash of a generated key. */
    Path dataDir();

    /** The key that may write articles and imports; at least 16 characters are recommended. */
    Optional<@WithConverter(ApiKeyConverter.class) String> writerKey();

    /** The key that may do everything; at least 16 characters are recommended. */
    Optional<@WithConverter(ApiKeyConverter.class) String> adminKey();
}
