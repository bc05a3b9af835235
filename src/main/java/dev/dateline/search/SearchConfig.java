package dev.dateline.search;

import dev.dateline.config.NonNegativeDurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the archive is searched. */
@ConfigMapping(prefix = "dateline.search")
public interface SearchConfig {

    /** Which index. */
    @WithDefault("lucene")
    Engine engine();

    /** Where the index is kept; it can be deleted at any time while the service is down. */
    @WithDefault("${dateline.data-dir}/index")
    Path indexDir();

    /** How long an answer to a write waits for searches to see it, before it says 202. */
    @WithDefault("10s")
    @WithConverter(NonNegativeDurationConverter.class)
    Duration visibleWithin();

    /** The engines that there are. */
    enum Engine {
        /** In this process. */
        LUCENE
    }
}
