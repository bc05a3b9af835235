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
class RequestDecompressor {

    @ServerRequestFilter
    void decompress(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null) {
            return;
        }
        switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> request.setEntityStream(new LazyGzipInputStream(request.getEntityStream()));
            case "identity", "" -> {} // nothing was done to it
            default -> throw new Failure(Kind.UNSUPPORTED, "A body may be compressed by gzip and nothing else.");
        }
    }

    /** Looks at the first bytes only when somebody reads: before that, the thread may be one that must not wait. */
    private static final class LazyGzipInputStream extends InputStream {

        private final InputStream compressed;
        private InputStream decompressed;

        LazyGzipInputStream(InputStream packed) {
            this.compressed = packed;
        }

        private InputStream decompressed() throws IOException {
            if (decompressed == null) {
                decompressed = new GZIPInputStream(compressed);
            }
            return decompressed;
        }

        @Override
        public int read() throws IOException {
            return decompressed().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return decompressed().read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            compressed.close();
        }
    }
}
