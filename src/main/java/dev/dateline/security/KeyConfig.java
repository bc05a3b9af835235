package dev.dateline.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may write. With neither key set, the first start makes an admin key, says it once and keeps its hash in the data
 * folder.
 */
@ConfigMapping(prefix = "dateline")
interface KeyConfig {

    /** Where the hash of a key that was made is kept. */
    Path dataDir();

    /** A key that may write articles and imports; at least 16 characters. */
    Optional<@WithConverter(ApiKeyConverter.class) String> writerKey();

    /** A key that may do everything. */
    Optional<@WithConverter(ApiKeyConverter.class) String> adminKey();
}
