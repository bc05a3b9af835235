package dev.dateline.search.list;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A piece of JSON that is there already, to be written as it is: neither decoded nor encoded on the way. It can be
 * written raw only, and to bytes only.
 */
final class RawJsonBytes implements SerializableString {

    private final byte[] bytes;
    private final int from;
    private final int length;

    /** Some bytes of an array, which must not change. */
    RawJsonBytes(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (length > buffer.length - offset) {
            return -1; // then the whole is asked for
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
        return new UnsupportedOperationException("this is written raw, and to bytes");
    }
}
