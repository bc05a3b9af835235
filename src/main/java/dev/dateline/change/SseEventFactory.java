package dev.dateline.change;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Makes Server-Sent Events. */
record SseEventFactory(Sse sse) {

    /** An event without a name, whose id a browser sends along when it comes back. */
    OutboundSseEvent event(long revision, String json) {
        return sse.newEventBuilder()
                .id(Long.toString(revision))
                .data(String.class, json)
                .build();
    }

    /** What readers pass over, and what keeps the line open. */
    OutboundSseEvent comment() {
        return sse.newEventBuilder().comment("").build();
    }
}
