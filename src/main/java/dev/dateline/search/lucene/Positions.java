package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * A place in a sorted list as text: what its last document was sorted by, so that it does not matter which documents
 * have come and gone.
 *
 * @param doc the values; null for a list in the order of ids that were given
 * @param taken how many of the given ids were looked at
 * @param pin which searcher the list was of, where that matters; else 0
 */
record Positions(FieldDoc doc, int taken, long pin) {

    private static final int NUMBER = 0;
    private static final int SCORE = 1;
    private static final int TEXT = 2;

    String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(pin);
            out.writeShort(taken);
            out.writeByte(doc == null ? 0 : doc.fields.length);
            for (Object value : doc == null ? new Object[0] : doc.fields) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(NUMBER);
            out.writeLong(number);
        } else if (value instanceof Float score) {
            out.writeByte(SCORE);
            out.writeFloat(score);
        } else {
            BytesRef text = (BytesRef) value;
            out.writeByte(TEXT);
            out.writeInt(text.length);
            out.write(text.bytes, text.offset, text.length);
        }
    }

    static Positions of(String encoded) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            long pin = in.readLong();
            int taken = in.readShort();
            Object[] values = new Object[in.readByte()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(in);
            }
            return new Positions(
                    values.length == 0 ? null : new FieldDoc(Integer.MAX_VALUE, Float.NaN, values), taken, pin);
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new Failure(Kind.UNREADABLE, "This is no place in a list.", e);
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case NUMBER -> in.readLong();
            case SCORE -> in.readFloat();
            default -> {
                byte[] text = new byte[Math.min(in.readInt(), Short.MAX_VALUE)];
                in.readFully(text);
                yield new BytesRef(text);
            }
        };
    }
}
