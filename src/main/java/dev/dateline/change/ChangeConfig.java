package dev.dateline.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How changes are told. */
@ConfigMapping(prefix = "dateline.changes")
interface ChangeConfig {

    /** How many streams may be open at a time. */
    @WithDefault("1000")
    int streams();
}
