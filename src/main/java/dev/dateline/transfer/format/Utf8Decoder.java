package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8 and nothing else, so that no letter is lost in silence. */
public final class Utf8Decoder {

    private Utf8Decoder() {}

    /**
     * The text of a row.
     *
     * @throws Failure of kind UNREADABLE when a byte is not UTF-8
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
