package dev.dateline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Holds back what libraries write to standard error until the service has started. They write pages of it before the
 * log is configured, also where a start fails for a reason that one sentence tells.
 */
@ApplicationScoped
class StartupErrorOutput {

    private static final int MAX_HELD_BYTES = 1 << 20;
    private static HeldOutput held;

    /** Begins to hold back. */
    static synchronized void hold() {
        held = new HeldOutput(System.err);
        System.setErr(new PrintStream(held, true, Charset.defaultCharset()));
    }

    /** Writes what was held back, and from now on everything at once. */
    static synchronized void release() {
        if (held != null) {
            held.release();
        }
    }

    /** Drops what was held back. From now on everything is written at once. */
    static synchronized void discard() {
        if (held != null) {
            held.discard();
        }
    }

    void started(@Observes StartupEvent event) {
        release();
    }

    /** An output that is held back, as far as it is not too long. */
    static final class HeldOutput extends OutputStream {

        private final PrintStream target;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        HeldOutput(PrintStream target) {
            this.target = target;
        }

        @Override
        public synchronized void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) {
            if (bytes != null && bytes.size() + length > MAX_HELD_BYTES) {
                release();
            }
            if (bytes == null) {
                target.write(some, offset, length);
            } else {
                bytes.write(some, offset, length);
            }
        }

        @Override
        public synchronized void flush() {
            target.flush();
        }

        synchronized void release() {
            if (bytes != null) {
                target.writeBytes(bytes.toByteArray());
                target.flush();
                bytes = null;
            }
        }

        synchronized void discard() {
            bytes = null;
        }
    }
}
