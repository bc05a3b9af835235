package dev.dateline.article.storage;

import dev.dateline.config.MetadataKeyLimitConverter;
import dev.dateline.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The settings of the archive's storage. */
@ConfigMapping(prefix = "dateline")
interface ArchiveConfig {

    /** The directory of all data that the service stores. */
    Path dataDir();

    /** Whether the data directory was restored from an older copy, so that readers of changes have to start again. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean restored();

    /** The maximum number of distinct metadata keys in the whole archive. */
    @WithDefault("1000")
    @WithConverter(MetadataKeyLimitConverter.class)
    int metadataKeys();
}
