package dev.dateline.change;

import dev.dateline.article.ArticleView;
import dev.dateline.http.PathPrefix;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/**
 * Creates Server-Sent Events.
 *
 * @param prefix the prefix of links in events
 */
record SseEventFactory(Sse sse, PathPrefix prefix) {

    private static final long RETRY_MILLISECONDS = 30_000;

    /** An event without a name. A browser that reconnects sends its id as {@code Last-Event-ID}. */
    OutboundSseEvent event(long revision, String json) {
        return sse.newEventBuilder()
                .id(Long.toString(revision))
                .data(String.class, ArticleView.withPathPrefix(json, prefix.value()))
                .build();
    }

    /** A comment, which readers ignore and which keeps the connection open. */
    OutboundSseEvent comment() {
        return sse.newEventBuilder().comment("").build();
    }

    /** Tells an {@code EventSource} to reconnect only after 30 seconds, when there may be capacity for it. */
    OutboundSseEvent retryLater() {
        return sse.newEventBuilder()
                .comment("The maximum number of streams is open.")
                .reconnectDelay(RETRY_MILLISECONDS)
                .build();
    }
}
