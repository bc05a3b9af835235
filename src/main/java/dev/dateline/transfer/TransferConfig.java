package dev.dateline.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an archive begins with. */
@ConfigMapping(prefix = "dateline")
interface TransferConfig {

    /** Whether an archive that never held anything starts with the nine articles. */
    @WithDefault("true")
    boolean sample();
}
