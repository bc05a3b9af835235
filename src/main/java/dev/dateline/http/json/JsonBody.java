package dev.dateline.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request as JSON. */
public final class JsonBody {

    /** Longest body of one article, in bytes, once it is decompressed. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    private JsonBody() {}

    /**
     * The JSON value of a body.
     *
     * @throws Failure of kind TOO_LARGE, or UNREADABLE when it is empty or not JSON
     */
    public static JsonNode read(InputStream body) {
        byte[] bytes = readBytes(body);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new Failure(Kind.TOO_LARGE, "A body may have at most " + MAX_BODY_BYTES + " bytes.");
        }
        return StrictJson.read(bytes);
    }

    private static byte[] readBytes(InputStream body) {
        try {
            return body.readNBytes(MAX_BODY_BYTES + 1);
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off, or is not compressed as Content-Encoding says.", e);
        }
    }
}
