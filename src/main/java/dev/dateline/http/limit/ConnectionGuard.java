package dev.dateline.http.limit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/**
 * The first handler of a connection: it inserts {@link RequestTimeoutHandler} behind the HTTP/1 decoder as soon as that
 * exists. The framework inspects the first bytes before it creates the decoder and then passes on all bytes that it has
 * at once, so this handler forwards the first bytes one at a time. An HTTP/2 connection is recognized by the same
 * bytes; this guard then removes itself.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    private static final String HTTP_DECODER = "httpDecoder";
    private static final String HTTP_ENCODER = "httpEncoder";
    private static final String TLS_HANDLER = "ssl";
    private static final String HTTP_HANDLER = "handler";

    private final RequestTimeoutHandler requestGuard;
    private boolean isProtocolKnown;

    ConnectionGuard(Duration timeout, RequestTimeoutHandler.ProblemEncoder problems) {
        this.requestGuard = new RequestTimeoutHandler(timeout, problems);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isProtocolKnown || !(message instanceof ByteBuf bytes)) {
            requestGuard.bytesReceived(context);
            context.fireChannelRead(message);
            return;
        }
        requestGuard.bytesReceived(context);
        while (bytes.readableBytes() > 1 && !isProtocolKnown(context.pipeline())) {
            context.fireChannelRead(bytes.readRetainedSlice(1));
        }
        context.fireChannelRead(bytes);
        isProtocolKnown(context.pipeline()); // with TLS, the decoder is created after the handshake
    }

    private boolean isProtocolKnown(ChannelPipeline pipeline) {
        if (!isProtocolKnown && pipeline.get(HTTP_DECODER) != null && pipeline.get(HTTP_ENCODER) != null) {
            pipeline.addAfter(HTTP_ENCODER, "dateline-requests", requestGuard);
            IdleEventFilter.install(pipeline, requestGuard);
            isProtocolKnown = true;
        } else if (!isProtocolKnown && pipeline.get(HTTP_HANDLER) != null) {
            requestGuard.cancelTimer();
            IdleEventFilter.install(pipeline);
            pipeline.remove(this);
            isProtocolKnown = true;
        }
        return isProtocolKnown || pipeline.get(TLS_HANDLER) != null;
    }
}
