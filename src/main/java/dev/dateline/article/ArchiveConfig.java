package dev.dateline.article;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the archive is. */
@ConfigMapping(prefix = "dateline")
interface ArchiveConfig {

    /** Everything that is kept on this machine is in here. */
    Path dataDir();
}
