package dev.dateline.http.conditional;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps the strong entity tags of compressed and uncompressed responses apart (RFC 9110, section 8.8.3.3): compressed
 * responses are different bytes, so their strong tag must differ. Netty compresses, and by its own rules: never for
 * HTTP/1.0, and not for every form of Accept-Encoding. A response is compressed only if Netty would compress it and the
 * client really accepts gzip; the tag says which of the two it is.
 */
public final class ContentEncodingETags {

    private static final String GZIP_SUFFIX = "-gzip\"";
    private static final String IDENTITY = "identity";
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final int NOT_MODIFIED = 304;
    private static final Pattern QVALUE = Pattern.compile("q=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");
    private static final Pattern ZERO_QVALUE = Pattern.compile("q=0(?:\\.0{0,3})?");
    private static final NettyCompressor NETTY_COMPRESSOR = new NettyCompressor();

    private ContentEncodingETags() {}

    /**
     * Decides whether the response is compressed (or, for a 304 or HEAD, whether the response that it represents would
     * be) and adds the suffix to its strong tag.
     */
    public static void negotiate(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        boolean compressed = isCompressible(response) && acceptsGzip(request);
        if (compressed) {
            prepareCompressed(request, response);
        } else {
            preventCompression(request, response);
        }
        String tag = headers.get("ETag");
        if (compressed && tag != null && !tag.startsWith("W/") && !tag.endsWith(GZIP_SUFFIX)) {
            headers.set("ETag", tag.substring(0, tag.length() - 1) + GZIP_SUFFIX);
        }
    }

    /** Returns a tag without the gzip suffix, so that only the state remains. */
    static String withoutSuffix(String tag) {
        return tag.endsWith(GZIP_SUFFIX) ? tag.substring(0, tag.length() - GZIP_SUFFIX.length()) + '"' : tag;
    }

    /**
     * Returns whether the response may be compressed: the framework removes "identity" from those once the media type
     * is known.
     */
    private static boolean isCompressible(HttpServerResponse response) {
        return response.getStatusCode() == NOT_MODIFIED || !response.headers().contains(CONTENT_ENCODING);
    }

    private static void prepareCompressed(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        if (response.getStatusCode() == NOT_MODIFIED) {
            headers.remove(CONTENT_ENCODING);
        } else if (request.method()
                .equals(HttpMethod.HEAD)) { // has no body to compress, so Netty does not set the header
            headers.set(CONTENT_ENCODING, "gzip").remove("Content-Length");
        }
    }

    /**
     * Sets "identity", which keeps Netty from compressing; where Netty would not compress anyway, the value would be
     * sent to the client, so it is removed.
     */
    private static void preventCompression(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        boolean isNever = request.version() == HttpVersion.HTTP_1_0
                || !isCompressedByNetty(request)
                || response.getStatusCode() == NOT_MODIFIED
                || response.getStatusCode() == 204
                || (request.method().equals(HttpMethod.HEAD) && request.version() != HttpVersion.HTTP_2);
        if (!isNever && !headers.contains(CONTENT_ENCODING)) {
            headers.set(CONTENT_ENCODING, IDENTITY);
        } else if (isNever && IDENTITY.equals(headers.get(CONTENT_ENCODING))) {
            headers.remove(CONTENT_ENCODING);
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        List<String> lines = request.headers().getAll("Accept-Encoding");
        if (lines.isEmpty() || request.version() == HttpVersion.HTTP_1_0) {
            return false;
        }
        return acceptsGzip(String.join(",", lines)) && isCompressedByNetty(request);
    }

    /**
     * Returns whether Netty would answer the request with gzip. In HTTP/2 it reads only the first Accept-Encoding line.
     */
    private static boolean isCompressedByNetty(HttpServerRequest request) {
        List<String> lines = request.headers().getAll("Accept-Encoding");
        if (lines.isEmpty()) {
            return false;
        }
        String seen = request.version() == HttpVersion.HTTP_2 ? lines.get(0) : String.join(",", lines);
        return "gzip".equals(NETTY_COMPRESSOR.determineEncoding(seen));
    }

    /**
     * Returns whether Accept-Encoding allows gzip: the entry for gzip or x-gzip decides, otherwise the one for
     * {@code *}.
     */
    static boolean acceptsGzip(String accepted) {
        Boolean all = null;
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            int semicolon = coding.indexOf(';');
            String name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return semicolon < 0 || isAcceptable(coding.substring(semicolon + 1));
            }
            if (all == null && name.equals("*")) {
                all = semicolon < 0 || isAcceptable(coding.substring(semicolon + 1));
            }
        }
        return all != null && all;
    }

    private static boolean isAcceptable(String parameter) {
        String weight = parameter.replace(" ", "").replace("\t", "");
        return QVALUE.matcher(weight).matches() && !ZERO_QVALUE.matcher(weight).matches();
    }

    /** Exposes Netty's choice of an encoding; Vert.x calls it in the same way. */
    private static final class NettyCompressor extends HttpContentCompressor {

        NettyCompressor() {
            super(StandardCompressionOptions.gzip());
        }

        @Override
        protected String determineEncoding(String acceptEncoding) {
            return super.determineEncoding(acceptEncoding);
        }
    }
}
