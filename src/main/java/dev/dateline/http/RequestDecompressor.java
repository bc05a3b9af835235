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
 * Decompresses gzip request bodies. Readers count the decompressed bytes, so limits apply to the real size and stop a
 * decompression bomb.
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
            case "identity", "" -> {} // not compressed
            default -> throw new Failure(Kind.UNSUPPORTED, "The Content-Encoding of a body must be gzip or identity.");
        }
    }

    /**
     * Reads the gzip header only on the first read: before that, the thread may be an event loop thread, which must not
     * block.
     */
    private static final class LazyGzipInputStream extends InputStream {

        private final InputStream compressed;
        private InputStream decompressed;

        LazyGzipInputStream(InputStream compressed) {
            this.compressed = compressed;
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
