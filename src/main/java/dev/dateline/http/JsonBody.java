package dev.dateline.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request as JSON. */
public final class JsonBody {

    /** Longest body of one article, in bytes, once it is decompressed. */
    public static final int LONGEST = 1 << 20;

    private JsonBody() {}

    /**
     * The JSON value of a body.
     *
     * @throws Failure of kind TOO_LARGE, or UNREADABLE when it is empty or not JSON
     */
    public static JsonNode read(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length > LONGEST) {
            throw new Failure(Kind.TOO_LARGE, "A body may have at most " + LONGEST + " bytes.");
        }
        return StrictJson.read(bytes);
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw new Failure(Kind.UNREADABLE, "The body broke off, or is not compressed as Content-Encoding says.", e);
        }
    }
}
