package dev.dateline.transfer;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Closes the connections of clients that read an export, or send an import, below the minimum rate: each holds one of a
 * few permits, and could hold it forever by a byte now and then. A disconnected client can tell, since the last chunk
 * is missing.
 */
@ApplicationScoped
public class SlowClientGuard {

    private static final Logger LOG = Logger.getLogger(SlowClientGuard.class);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final int bytesPerSecond;
    private final Vertx vertx;
    private final Set<ClientMonitor> monitors = ConcurrentHashMap.newKeySet();

    SlowClientGuard(TransferConfig config, Vertx vertx) {
        this.bytesPerSecond = config.minBytesPerSecond();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(CHECK_INTERVAL.toMillis(), timer -> monitors.forEach(ClientMonitor::disconnectIfSlow));
    }

    /** Monitors the client of a request until the monitor is closed. */
    public ClientMonitor monitor(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        HttpServerResponse response = request.response();
        boolean sharesConnection = request.version() == HttpVersion.HTTP_2;
        ClientMonitor watch = new ClientMonitor(new TransferRateMonitor(bytesPerSecond, System::nanoTime), () -> {
            if (sharesConnection) {
                response.reset();
            } else {
                connection.close();
            }
        });
        monitors.add(watch);
        return watch;
    }

    /** Monitors one client during an export or import. */
    public final class ClientMonitor implements AutoCloseable {

        private final TransferRateMonitor pace;
        private final Runnable disconnect;

        ClientMonitor(TransferRateMonitor pace, Runnable cut) {
            this.pace = pace;
            this.disconnect = cut;
        }

        private void disconnectIfSlow() {
            if (pace.isTooSlow() && monitors.remove(this)) {
                LOG.debugf("A client is slower than %d bytes per second and is disconnected.", bytesPerSecond);
                disconnect.run();
            }
        }

        @Override
        public void close() {
            monitors.remove(this);
        }

        /** Wraps a stream to measure how fast the client reads it. */
        public OutputStream wrap(OutputStream out) {
            return new PacedOutputStream(out, pace);
        }

        /** Wraps a stream to measure how fast the client sends it. */
        public InputStream wrap(InputStream in) {
            return new PacedInputStream(in, pace);
        }
    }

    private static final class PacedOutputStream extends FilterOutputStream {

        private final TransferRateMonitor pace;

        PacedOutputStream(OutputStream out, TransferRateMonitor pace) {
            super(out);
            this.pace = pace;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            pace.startWait();
            try {
                out.write(bytes, offset, length);
            } finally {
                pace.endWait(length);
            }
        }

        @Override
        public void flush() throws IOException {
            pace.startWait();
            try {
                out.flush();
            } finally {
                pace.endWait(0);
            }
        }
    }

    private static final class PacedInputStream extends FilterInputStream {

        private final TransferRateMonitor pace;

        PacedInputStream(InputStream in, TransferRateMonitor pace) {
            super(in);
            this.pace = pace;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = 0;
            pace.startWait();
            try {
                read = in.read(bytes, offset, length);
                return read;
            } finally {
                pace.endWait(Math.max(0, read));
            }
        }
    }
}
