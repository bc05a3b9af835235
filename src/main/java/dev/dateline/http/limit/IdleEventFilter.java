package dev.dateline.http.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2LocalFlowController;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.timeout.IdleStateEvent;

/**
 * Keeps a connection open while it is the service that makes the client wait. The framework closes a connection on
 * which no byte moved for {@code quarkus.http.idle-timeout}; without this filter, it would close that of an import of
 * which one batch takes longer on a busy machine.
 */
final class IdleEventFilter extends ChannelInboundHandlerAdapter {

    private static final String IDLE_HANDLER = "idle";
    private static final String FILTER = "dateline-idle";

    /** Returns whether the service works on a request, rather than waiting for the client. */
    interface Work {

        boolean isInProgress();
    }

    private final Work work;

    private IdleEventFilter(Work work) {
        this.work = work;
    }

    /** Inserts a filter into the pipeline of an HTTP/1 connection. */
    static void install(ChannelPipeline pipeline, RequestTimeoutHandler requests) {
        install(pipeline, requests::isServiceWorking);
    }

    /** Inserts a filter into the pipeline of an HTTP/2 connection. */
    static void install(ChannelPipeline pipeline) {
        Http2ConnectionHandler handler = pipeline.get(Http2ConnectionHandler.class);
        if (handler != null) {
            install(pipeline, () -> isWorking(handler.connection()));
        }
    }

    private static void install(ChannelPipeline pipeline, Work work) {
        if (pipeline.get(IDLE_HANDLER) != null) {
            pipeline.addAfter(IDLE_HANDLER, FILTER, new IdleEventFilter(work));
        }
    }

    /** Returns whether some request waits for its response, with its body received as far as it is read. */
    private static boolean isWorking(Http2Connection connection) {
        Http2LocalFlowController received = connection.local().flowController();
        try {
            return connection.forEachActiveStream(
                            stream -> stream.isHeadersSent() || isWaitingForClient(stream, received))
                    != null;
        } catch (Http2Exception e) {
            throw new IllegalStateException("the visitor throws nothing", e);
        }
    }

    private static boolean isWaitingForClient(Http2Stream stream, Http2LocalFlowController received) {
        return stream.state() != Http2Stream.State.HALF_CLOSED_REMOTE && received.unconsumedBytes(stream) == 0;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (!(event instanceof IdleStateEvent) || !work.isInProgress()) {
            super.userEventTriggered(context, event);
        }
    }
}
