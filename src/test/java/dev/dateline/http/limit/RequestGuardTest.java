package dev.dateline.http.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that do not arrive are not waited for. The time is the test's own. */
class RequestGuardTest {

    private static final String POST_REQUEST = "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel();

    RequestGuardTest() {
        channel.freezeTime();
        channel.pipeline()
                .addLast(new ConnectionGuard(
                        Duration.ofSeconds(30), (status, detail) -> Unpooled.copiedBuffer(detail, US_ASCII)))
                .addLast("httpDecoder", new HttpRequestDecoder())
                .addLast("httpEncoder", new HttpResponseEncoder())
                .addLast("handler", new Answering());
    }

    /** Answers each request when all of it is there. */
    private static final class Answering extends SimpleChannelInboundHandler<HttpObject> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (part instanceof LastHttpContent) {
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT))
                        .addListener(sent -> assertThat(sent.isSuccess()).isTrue());
            }
        }
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private void send(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    private String answer() {
        StringBuilder answer = new StringBuilder();
        for (ByteBuf some = channel.readOutbound(); some != null; some = channel.readOutbound()) {
            answer.append(some.toString(US_ASCII));
            some.release();
        }
        return answer.toString();
    }

    /** Adds what closes idle connections, as the framework does. */
    private void closeWhenIdle() {
        channel.pipeline().addBefore("handler", "idle", new ChannelInboundHandlerAdapter());
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext context, Object event) {
                context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            }
        });
    }

    private void becomeIdle() {
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
    }

    @Test
    void aConnectionIsNotIdleWhileTheServiceWorksOnARequest() {
        channel.pipeline().replace("handler", "handler", new ChannelInboundHandlerAdapter());
        closeWhenIdle();
        send("POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n");
        channel.config().setAutoRead(false); // as the framework does when the body is read slowly
        becomeIdle();
        assertThat(channel.isOpen()).isTrue();
        channel.config().setAutoRead(true);
        send("body");
        becomeIdle();
        assertThat(channel.isOpen()).isTrue();
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
        becomeIdle();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aConnectionIsIdleWhileTheBodyIsAwaited() {
        closeWhenIdle();
        send("POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n");
        becomeIdle();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aTrickledHeadTimesOut() {
        for (int i = 0; i < 29; i++) {
            send(i == 0 ? "GET / HTTP/1.1\r\nX: " : "x");
            pass(1);
            assertThat(channel.isOpen()).isTrue();
        }
        send("x");
        pass(1);
        assertThat(answer()).startsWith("HTTP/1.1 408 ").contains("Connection: close", "did not arrive");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aStalledBodyTimesOut() {
        send(POST_REQUEST + "ab");
        pass(29);
        send("c");
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(answer()).startsWith("HTTP/1.1 408 ");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void anInvalidChunkIsAnsweredAndNotPassedOn() {
        send("POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        send("zz\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 400 ");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void theBodyOfAnImportHasNoTimeout() {
        send("POST /api/v1/imports HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
        pass(3600);
        send("cd");
        assertThat(answer()).startsWith("HTTP/1.1 204 ");
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void idleTimeBetweenRequestsIsAllowed() {
        for (int i = 0; i < 3; i++) {
            send(POST_REQUEST + "abcd");
            assertThat(answer()).startsWith("HTTP/1.1 204 ");
            pass(40);
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void aPausedServiceDoesNotTimeOutClients() {
        send(POST_REQUEST + "ab");
        channel.config().setAutoRead(false);
        pass(40);
        assertThat(channel.isOpen()).isTrue();
        channel.config().setAutoRead(true);
        pass(30);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void noTimeoutResponseInterruptsAnother() {
        send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 204 ");
        send("GET / HT");
        pass(30);
        assertThat(answer()).startsWith("HTTP/1.1 408 ");
    }
}
