package dev.dateline.transfer;

import dev.dateline.config.PositiveIntConverter;
import dev.dateline.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of imports, exports and the sample articles. */
@ConfigMapping(prefix = "dateline")
public interface TransferConfig {

    /**
     * Returns the data directory. Its subdirectory {@code imports} holds the bodies of waiting imports and all reports.
     */
    Path dataDir();

    /** Returns whether a new archive starts with the nine sample articles. */
    @WithDefault("true")
    @WithConverter(StrictBooleanConverter.class)
    boolean sample();

    /** Returns how many exports may run at a time. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int exports();

    /** Returns how many imports may be received at a time. One of the queued imports may run in addition. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int imports();

    /** Returns the minimum rate at which a client must receive an export or send an import, in bytes per second. */
    @WithDefault("1024")
    @WithConverter(PositiveIntConverter.class)
    int minBytesPerSecond();
}
