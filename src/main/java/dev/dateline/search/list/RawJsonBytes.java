package dev.dateline.search.list;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A fragment of serialized JSON that is written as it is, without decoding or encoding. It supports raw writing to
 * byte-based generators only.
 */
final class RawJsonBytes implements SerializableString {

    private final byte[] bytes;
    private final int from;
    private final int length;

    /** Wraps a range of an array, which must not be modified afterwards. */
    RawJsonBytes(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (length > buffer.length - offset) {
            return -1; // the generator then calls asUnquotedUTF8
        }
        System.arraycopy(bytes, from, buffer, offset, length);
        return length;
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(bytes, from, length);
        return length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer out) {
        if (length > out.remaining()) {
            return -1;
        }
        out.put(bytes, from, length);
        return length;
    }

    @Override
    public String getValue() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        throw unsupported();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public char[] asQuotedChars() {
        throw unsupported();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw unsupported();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw unsupported();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw unsupported();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer out) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("only raw writing to a byte-based generator is supported");
    }
}
