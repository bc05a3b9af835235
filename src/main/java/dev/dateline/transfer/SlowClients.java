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
 * Closes the connections of clients that take an export, or send an import, more slowly than the least rate: each holds
 * one of few places, and a byte now and then would keep it for ever. Who is cut off can tell, since the last chunk is
 * missing.
 */
@ApplicationScoped
class SlowClients {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final int bytesPerSecond;
    private final Vertx vertx;
    private final Set<Watch> watched = ConcurrentHashMap.newKeySet();

    SlowClients(TransferConfig config, Vertx vertx) {
        this.bytesPerSecond = config.minBytesPerSecond();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> watched.forEach(Watch::check));
    }

    /** Watches the client of a request until that is closed. */
    Watch watch(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        HttpServerResponse response = request.response();
        boolean sharesConnection = request.version() == HttpVersion.HTTP_2;
        Watch watch = new Watch(new Pace(bytesPerSecond, System::nanoTime), () -> {
            if (sharesConnection) {
                response.reset();
            } else {
                connection.close();
            }
        });
        watched.add(watch);
        return watch;
    }

    /** One client, as long as it takes or sends something. */
    final class Watch implements AutoCloseable {

        private final Pace pace;
        private final Runnable cut;

        Watch(Pace pace, Runnable cut) {
            this.pace = pace;
            this.cut = cut;
        }

        private void check() {
            if (pace.isTooSlow() && watched.remove(this)) {
                LOG.debugf("A client is slower than %d bytes a second and is cut off.", bytesPerSecond);
                cut.run();
            }
        }

        @Override
        public void close() {
            watched.remove(this);
        }

        /** The same stream, of which it is seen how fast the client reads it. */
        OutputStream over(OutputStream out) {
            return new PacedOutput(out, pace);
        }

        /** The same stream, of which it is seen how fast the client sends it. */
        InputStream over(InputStream in) {
            return new PacedInput(in, pace);
        }
    }

    private static final class PacedOutput extends FilterOutputStream {

        private final Pace pace;

        PacedOutput(OutputStream out, Pace pace) {
            super(out);
            this.pace = pace;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            pace.begin();
            try {
                out.write(bytes, offset, length);
            } finally {
                pace.end(length);
            }
        }

        @Override
        public void flush() throws IOException {
            pace.begin();
            try {
                out.flush();
            } finally {
                pace.end(0);
            }
        }
    }

    private static final class PacedInput extends FilterInputStream {

        private final Pace pace;

        PacedInput(InputStream in, Pace pace) {
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
            pace.begin();
            try {
                read = in.read(bytes, offset, length);
                return read;
            } finally {
                pace.end(Math.max(0, read));
            }
        }
    }
}
