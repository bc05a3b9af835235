package dev.dateline.change;

import dev.dateline.config.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The settings of the change stream. */
@ConfigMapping(prefix = "dateline.changes")
interface ChangeConfig {

    /** The maximum number of open streams. */
    @WithDefault("1000")
    @WithConverter(PositiveIntConverter.class)
    int streams();
}
