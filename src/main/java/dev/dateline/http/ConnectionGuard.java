package dev.dateline.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/**
 * Stands before everything else on a connection and puts {@link RequestGuard} behind the decoder of HTTP/1 as soon as
 * there is one. The framework looks at the first bytes before it makes the decoder, and hands all it has to it at once,
 * so the first bytes are given to it singly. HTTP/2 is known by them too, and is none of this guard's business.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final String TLS = "ssl";
    private static final String CONNECTION = "handler";

    private final RequestGuard requests;
    private boolean isKnown;

    ConnectionGuard(Duration timeout, RequestGuard.Problems problems) {
        this.requests = new RequestGuard(timeout, problems);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isKnown || !(message instanceof ByteBuf bytes)) {
            requests.received(context);
            context.fireChannelRead(message);
            return;
        }
        requests.received(context);
        while (bytes.readableBytes() > 1 && !isKnown(context.pipeline())) {
            context.fireChannelRead(bytes.readRetainedSlice(1));
        }
        context.fireChannelRead(bytes);
        isKnown(context.pipeline()); // behind TLS, the decoder is made once the handshake is over
    }

    private boolean isKnown(ChannelPipeline pipeline) {
        if (!isKnown && pipeline.get(DECODER) != null && pipeline.get(ENCODER) != null) {
            pipeline.addAfter(ENCODER, "dateline-requests", requests);
            isKnown = true;
        } else if (!isKnown && pipeline.get(CONNECTION) != null) {
            requests.leave();
            pipeline.remove(this);
            isKnown = true;
        }
        return isKnown || pipeline.get(TLS) != null;
    }
}
