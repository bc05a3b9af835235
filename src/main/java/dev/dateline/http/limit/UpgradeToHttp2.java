package dev.dateline.http.limit;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/**
 * Recognizes a request to go on with HTTP/2 (RFC 7540, section 3.2). One that is incomplete or has invalid settings is
 * ignored, as the RFC allows; it is no reason to refuse the request, which the framework would do with a bare status.
 */
final class UpgradeToHttp2 {

    private static final String SETTINGS_HEADER = "HTTP2-Settings";
    private static final int SETTING_BYTES = Short.BYTES + Integer.BYTES;
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private UpgradeToHttp2() {}

    /** Removes the upgrade from the headers of a request unless it is complete and valid. */
    static void removeInvalid(HttpHeaders headers) {
        if (headers.contains("Upgrade") && !isValid(headers.getAll(SETTINGS_HEADER))) {
            headers.remove("Upgrade");
        }
    }

    private static boolean isValid(List<String> settings) {
        if (settings.size() != 1) {
            return false;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(settings.get(0)));
            while (bytes.remaining() >= SETTING_BYTES) {
                requireValid((char) bytes.getShort(), bytes.getInt() & UNSIGNED_INT);
            }
            return !bytes.hasRemaining();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Checks a setting as the framework does.
     *
     * @return the settings with this one
     * @throws IllegalArgumentException if it does not allow the value
     */
    private static Http2Settings requireValid(char setting, long value) {
        Http2Settings settings = new Http2Settings();
        settings.put(setting, Long.valueOf(value));
        return settings;
    }
}
