package dev.dateline.article.storage;

import dev.dateline.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the archive is. */
@ConfigMapping(prefix = "dateline")
interface ArchiveConfig {

    /** Everything that is kept on this machine is in here. */
    Path dataDir();

    /** Whether the data folder was put back from an older copy, so that readers of changes have to begin again. */
    @WithDefault("false")
    @WithConverter(StrictBooleanConverter.class)
    boolean restored();
}
