package dev.dateline.http.limit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;

/**
 * Stands before everything else on a connection and puts {@link RequestTimeoutHandler} behind the decoder of HTTP/1 as
 * soon as there is one. The framework looks at the first bytes before it makes the decoder, and hands all it has to it
 * at once, so the first bytes are given to it singly. HTTP/2 is known by them too, and is none of this guard's
 * business.
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
        isProtocolKnown(context.pipeline()); // behind TLS, the decoder is made once the handshake is over
    }

    private boolean isProtocolKnown(ChannelPipeline pipeline) {
        if (!isProtocolKnown && pipeline.get(HTTP_DECODER) != null && pipeline.get(HTTP_ENCODER) != null) {
            pipeline.addAfter(HTTP_ENCODER, "dateline-requests", requestGuard);
            isProtocolKnown = true;
        } else if (!isProtocolKnown && pipeline.get(HTTP_HANDLER) != null) {
            requestGuard.cancelTimer();
            pipeline.remove(this);
            isProtocolKnown = true;
        }
        return isProtocolKnown || pipeline.get(TLS_HANDLER) != null;
    }
}
