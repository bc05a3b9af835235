package dev.dateline.transfer.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the guid of an entry is unique in.
 *
 * @param key the key of the feed that the entry comes from: of its source if it names one, else of the channel; empty
 *     if neither has an identifier
 * @param earlierKeys other keys of such an entry: those of earlier versions, and those of a feed that named less of
 *     itself
 */
record GuidScope(String key, List<String> earlierKeys) {

    GuidScope {
        requireNonNull(key, "key is null");
        earlierKeys = List.copyOf(earlierKeys);
    }

    /**
     * Returns the scope of an entry.
     *
     * @param channel the channel
     * @param before the earlier key of the channel as far as it was known before the first entry
     */
    static GuidScope of(FeedEntry entry, FeedChannel channel, String before) {
        String key = entry.source().isEmpty() ? channel.key() : entry.source();
        return new GuidScope(
                key,
                Stream.of(List.of(channel.key()), channel.earlierKeys(), List.of(before), entry.earlierSources())
                        .flatMap(List::stream)
                        .filter(other -> !other.isEmpty() && !other.equals(key))
                        .distinct()
                        .toList());
    }
}
