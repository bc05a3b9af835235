package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, so that no character is replaced silently. */
public final class Utf8Decoder {

    private Utf8Decoder() {}

    /**
     * Decodes the bytes of a row.
     *
     * @throws Failure of kind UNREADABLE if the bytes are not valid UTF-8
     */
    public static String decode(byte[] row) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(row))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure(Kind.UNREADABLE, "This row is not UTF-8.", e);
        }
    }
}
