package dev.dateline.http.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.http.HttpConfig;
import dev.dateline.http.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;

/**
 * Installs a {@link ConnectionGuard} on every connection. The framework never passes on a request that is incomplete or
 * late: it waits forever, or responds with a bare status and no body. So connections are intercepted below the
 * framework, where they are accepted.
 */
@ApplicationScoped
class ConnectionGuardInstaller {

    private static final String HANDLER_NAME = "dateline-connections";

    private final VertxInternal vertx;
    private final ObjectMapper json;
    private final Duration timeout;

    ConnectionGuardInstaller(Vertx vertx, ObjectMapper json, HttpConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.json = json;
        this.timeout = config.requestTimeout();
    }

    void onHttpStart(@ObservesAsync HttpServerStart server) {
        installGuards();
    }

    void onHttpsStart(@ObservesAsync HttpsServerStart server) {
        installGuards();
    }

    /** Installs the guards from the acceptor threads, since only they know the sockets that they listen on. */
    private void installGuards() {
        for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::installGuard));
            }
        }
    }

    private void installGuard(Channel listening) {
        if (listening instanceof ServerChannel && listening.pipeline().get(HANDLER_NAME) == null) {
            listening.pipeline().addFirst(HANDLER_NAME, new AcceptHandler());
        }
    }

    /** A message read from a listening socket is a new connection. */
    private final class AcceptHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection
                        .pipeline()
                        .addLast(new ConnectionGuard(timeout, ConnectionGuardInstaller.this::encodeProblem));
            }
            context.fireChannelRead(accepted);
        }
    }

    private ByteBuf encodeProblem(int status, String detail) {
        try {
            return Unpooled.wrappedBuffer(json.writeValueAsBytes(Problem.of(status, detail, null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
