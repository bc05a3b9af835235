package dev.dateline.transfer;

import dev.dateline.config.PositiveIntConverter;
import dev.dateline.config.StrictBooleanConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What an archive begins with, and how much goes in and out at a time. */
@ConfigMapping(prefix = "dateline")
public interface TransferConfig {

    /** Where imports are kept while they wait, and long reports. */
    Path dataDir();

    /** Whether an archive that never held anything starts with the nine articles. */
    @WithDefault("true")
    @WithConverter(StrictBooleanConverter.class)
    boolean sample();

    /** How many exports may be under way at a time. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int exports();

    /** How many imports may come in at a time; of those that wait in files, one more is under way. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int imports();

    /** Least rate at which a client takes an export or sends an import, in bytes a second. */
    @WithDefault("1024")
    @WithConverter(PositiveIntConverter.class)
    int minBytesPerSecond();
}
