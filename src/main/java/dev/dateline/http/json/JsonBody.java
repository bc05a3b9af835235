package dev.dateline.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request as JSON. */
public final class JsonBody {

    /** Maximum size of the body of one article, in bytes after decompression. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    private JsonBody() {}

    /**
     * Reads the body as one JSON value.
     *
     * @throws Failure of kind TOO_LARGE when the body exceeds {@link #MAX_BODY_BYTES}; UNREADABLE when it is empty,
     *     breaks off, or is not JSON
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
            throw new Failure(
                    Kind.UNREADABLE, "The body ended early, or is not encoded as its Content-Encoding says.", e);
        }
    }
}
