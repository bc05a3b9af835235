package dev.dateline.http.limit;

import dev.dateline.http.HttpDate;
import dev.dateline.http.ResponseHeadersFilter;
import dev.dateline.http.problem.HttpStatusMapping;
import dev.dateline.http.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Monitors the requests of an HTTP/1 connection as they are decoded. A request that does not arrive in time, or is not
 * valid HTTP, is answered here with a problem, and its connection is closed.
 */
final class RequestTimeoutHandler extends ChannelDuplexHandler {

    /** Imports have no total time limit; {@code SlowClientGuard} enforces their minimum rate instead. */
    static final String IMPORTS_PATH = "/api/v1/imports";

    private static final String FRAMING_MESSAGE =
            "This is not valid HTTP/1.1 (RFC 9112): the request line, a header or "
                    + "the framing of the body is malformed.";
    private static final String HOST_MESSAGE = "HTTP/1.1 requires exactly one Host header.";
    private static final int HTTP_VERSION_NOT_SUPPORTED = 505;

    /** Encodes a problem as JSON. */
    interface ProblemEncoder {

        ByteBuf encode(int status, String detail);
    }

    private final HttpDate httpDate = new HttpDate();
    private final long timeoutMillis;
    private final ProblemEncoder problemEncoder;
    private ChannelHandlerContext context;
    private ScheduledFuture<?> timer;
    private boolean isInRequest;
    private boolean isAnswering;
    private boolean isClosing;
    private int pendingResponses;

    RequestTimeoutHandler(Duration timeout, ProblemEncoder problems) {
        this.timeoutMillis = timeout.toMillis();
        this.problemEncoder = problems;
    }

    /** Called for each read of bytes; if no request is being received, they start one, and with it its timer. */
    void bytesReceived(ChannelHandlerContext connection) {
        if (!isInRequest && timer == null) {
            startTimer(connection, timeoutMillis);
        }
    }

    /** Returns whether a request waits for the service: its body has been received, or reading it was paused. */
    boolean isServiceWorking() {
        return pendingResponses > 0
                && !isAnswering
                && (!isInRequest || !context.channel().config().isAutoRead());
    }

    /** Cancels the timer. */
    void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void startTimer(ChannelHandlerContext connection, long delay) {
        cancelTimer();
        timer = connection.executor().schedule(() -> onTimeout(connection), delay, TimeUnit.MILLISECONDS);
    }

    /** Handles a timeout. While the service itself has paused reading, the client is not late. */
    private void onTimeout(ChannelHandlerContext connection) {
        timer = null;
        if (isInRequest && !connection.channel().config().isAutoRead()) {
            startTimer(connection, timeoutMillis);
        } else if (context != null && !isAnswering && pendingResponses == (isInRequest ? 1 : 0)) {
            reject(408, HttpStatusMapping.detail(408));
        } else {
            ChannelFuture closed = connection.close(); // a response is being sent, or has been sent already
            closed.addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        cancelTimer();
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) throws Exception {
        cancelTimer();
        super.channelInactive(closed);
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (isClosing) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            beginRequest(connection, request);
        } else if (message instanceof HttpContent content) {
            forwardContent(connection, content);
        } else {
            connection.fireChannelRead(message);
        }
    }

    private void beginRequest(ChannelHandlerContext connection, HttpRequest request) {
        int status = rejectionStatus(request);
        if (status != 0 && pendingResponses == 0) {
            ReferenceCountUtil.release(request);
            reject(status, detail(request, status));
            return;
        }
        cancelTimer();
        isInRequest = true;
        pendingResponses++;
        if (!request.uri().startsWith(IMPORTS_PATH)) {
            startTimer(connection, timeoutMillis);
        }
        UpgradeToHttp2.removeInvalid(request.headers());
        connection.fireChannelRead(request);
        if (request instanceof LastHttpContent) {
            endRequest();
        }
    }

    private void forwardContent(ChannelHandlerContext connection, HttpContent content) {
        if (content.decoderResult().isFailure() && pendingResponses == 0) {
            ReferenceCountUtil.release(content);
            isClosing = true; // flush earlier responses first; the framework would close at once
            connection.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        if (content.decoderResult().isFailure() && pendingResponses == 1 && !isAnswering) {
            reject(400, FRAMING_MESSAGE);
        }
        if (content instanceof LastHttpContent) {
            endRequest();
        }
        connection.fireChannelRead(content);
    }

    private void endRequest() {
        cancelTimer();
        isInRequest = false;
    }

    /** Returns the status with which to reject the request; 0 if it is valid. */
    private static int rejectionStatus(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return status(request.decoderResult().cause());
        }
        HttpVersion version = request.protocolVersion();
        if (version.equals(HttpVersion.HTTP_1_1)) {
            return request.headers().getAll("Host").size() == 1 ? 0 : 400;
        }
        return version.equals(HttpVersion.HTTP_1_0) ? 0 : HTTP_VERSION_NOT_SUPPORTED;
    }

    private static int status(Throwable cause) {
        return cause instanceof TooLongHttpLineException
                ? 414
                : cause instanceof TooLongHttpHeaderException ? 431 : 400;
    }

    private static String detail(HttpObject request, int status) {
        if (status != 400) {
            return HttpStatusMapping.detail(status);
        }
        return request.decoderResult().isFailure() ? FRAMING_MESSAGE : HOST_MESSAGE;
    }

    private void reject(int status, String detail) {
        cancelTimer();
        isClosing = true;
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), problemEncoder.encode(status, detail));
        HttpHeaders headers = response.headers();
        headers.set("Content-Type", Problem.MEDIA_TYPE)
                .set("Content-Length", response.content().readableBytes())
                .set("Connection", "close")
                .set("Date", httpDate.now())
                .set("Cache-Control", "no-store")
                .set("Access-Control-Allow-Origin", "*");
        ResponseHeadersFilter.SECURITY_HEADERS.forEach(headers::set);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) throws Exception {
        if (isClosing) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && isFinal(response)) {
            isAnswering = true;
        }
        if (message instanceof LastHttpContent && isAnswering) {
            isAnswering = false;
            pendingResponses--;
        }
        super.write(connection, message, promise);
    }

    private static boolean isFinal(HttpResponse response) {
        return response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
    }
}
