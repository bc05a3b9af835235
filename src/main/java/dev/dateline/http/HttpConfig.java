package dev.dateline.http;

import dev.dateline.config.ByteCountConverter;
import dev.dateline.config.CacheControlConverter;
import dev.dateline.config.OriginConverter;
import dev.dateline.config.PositiveDurationConverter;
import dev.dateline.config.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of the HTTP interface: caching, cross-origin writes and limits. */
@ConfigMapping(prefix = "dateline.http")
public interface HttpConfig {

    /** Returns the {@code Cache-Control} header of public responses. */
    @WithDefault("public, max-age=0, must-revalidate")
    @WithConverter(CacheControlConverter.class)
    String cacheControl();

    /**
     * Returns the origins, such as {@code https://desk.example.org}, whose pages may write. Pages of any origin may
     * read.
     */
    Optional<Set<@WithConverter(OriginConverter.class) String>> writeOrigins();

    /** Returns how many requests an address may make per minute before it is answered 429; absent for no limit. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> requestsPerMinute();

    /** Returns how long the head of a request may take to arrive, and then its body, unless it is an import. */
    @WithDefault("30s")
    @WithConverter(PositiveDurationConverter.class)
    Duration requestTimeout();

    /**
     * Returns how many bytes of responses that clients have not read yet may be in memory before reads are answered
     * 503.
     */
    @WithDefault("25%")
    @WithConverter(ByteCountConverter.class)
    long unread();
}
