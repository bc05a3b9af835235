package dev.dateline.http;

import dev.dateline.config.ByteCountConverter;
import dev.dateline.config.OriginConverter;
import dev.dateline.config.PositiveDurationConverter;
import dev.dateline.config.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How others may keep and use what is answered. */
@ConfigMapping(prefix = "dateline.http")
public interface HttpConfig {

    /** {@code Cache-Control} of what everybody may read. */
    @WithDefault("public, max-age=0, must-revalidate")
    String cacheControl();

    /** The origins, such as {@code https://desk.example.org}, whose pages may write. Pages of any origin may read. */
    Optional<Set<@WithConverter(OriginConverter.class) String>> writeOrigins();

    /** How many requests an address may make in a minute before it is answered 429; absent, as many as it likes. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> requestsPerMinute();

    /** How long the head of a request may take to arrive, and then the body of one that is not an import. */
    @WithDefault("30s")
    @WithConverter(PositiveDurationConverter.class)
    Duration requestTimeout();

    /** How many bytes may lie in memory of what clients have not read yet, before others are answered 503. */
    @WithDefault("25%")
    @WithConverter(ByteCountConverter.class)
    long unread();
}
