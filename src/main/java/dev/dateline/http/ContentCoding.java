package dev.dateline.http;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Unpacks bodies that come compressed. Who reads one counts the bytes that come out, so a bomb is as long as it really
 * is.
 */
class ContentCoding {

    @ServerRequestFilter
    void unpack(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null) {
            return;
        }
        switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> request.setEntityStream(new Unpacked(request.getEntityStream()));
            case "identity", "" -> {} // nothing was done to it
            default -> throw new Failure(Kind.UNSUPPORTED, "A body may be compressed by gzip and nothing else.");
        }
    }

    /** Looks at the first bytes only when somebody reads: before that, the thread may be one that must not wait. */
    private static final class Unpacked extends InputStream {

        private final InputStream packed;
        private InputStream plain;

        Unpacked(InputStream packed) {
            this.packed = packed;
        }

        private InputStream plain() throws IOException {
            if (plain == null) {
                plain = new GZIPInputStream(packed);
            }
            return plain;
        }

        @Override
        public int read() throws IOException {
            return plain().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return plain().read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }
}
