package dev.dateline.change;

import dev.dateline.config.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How changes are told. */
@ConfigMapping(prefix = "dateline.changes")
interface ChangeConfig {

    /** How many streams may be open at a time. */
    @WithDefault("1000")
    @WithConverter(PositiveIntConverter.class)
    int streams();
}
