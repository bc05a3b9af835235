package dev.dateline.search;

import dev.dateline.config.NonNegativeDurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The configuration of the search. */
@ConfigMapping(prefix = "dateline.search")
public interface SearchConfig {

    /** The search engine. */
    @WithDefault("lucene")
    Engine engine();

    /** The directory of the index; it can be deleted at any time while the service is stopped. */
    @WithDefault("${dateline.data-dir}/index")
    Path indexDir();

    /** How long the response to a write waits until searches see it; after that it is a 202. */
    @WithDefault("10s")
    @WithConverter(NonNegativeDurationConverter.class)
    Duration visibleWithin();

    /** The available search engines. */
    enum Engine {
        /** Lucene, embedded in this process. */
        LUCENE
    }
}
