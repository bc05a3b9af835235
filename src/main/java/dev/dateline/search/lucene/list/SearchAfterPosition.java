package dev.dateline.search.lucene.list;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.lucene.query.SortFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * A place in a sorted list as text: what its last document was sorted by, so that it does not matter which documents
 * have come and gone.
 *
 * @param doc the values; null for a list in the order of ids that were given
 * @param taken how many of the given ids were looked at
 * @param pin which searcher the list was of, where that matters; else 0
 */
record SearchAfterPosition(FieldDoc doc, int taken, long pin) {

    private static final int LONG_TAG = 0;
    private static final int FLOAT_TAG = 1;
    private static final int BYTES_TAG = 2;

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(pin);
            out.writeShort(taken);
            out.writeByte(doc == null ? 0 : doc.fields.length);
            for (Object value : doc == null ? new Object[0] : doc.fields) {
                writeValue(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void writeValue(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(LONG_TAG);
            out.writeLong(number);
        } else if (value instanceof Float score) {
            out.writeByte(FLOAT_TAG);
            out.writeFloat(score);
        } else {
            BytesRef text = (BytesRef) value;
            out.writeByte(BYTES_TAG);
            out.writeInt(text.length);
            out.write(text.bytes, text.offset, text.length);
        }
    }

    /**
     * Reads the place that a list was left at.
     *
     * @throws Failure of kind UNREADABLE when it is no place in this list
     */
    static SearchAfterPosition decode(String encoded, SearchRequest listing) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            long pin = in.readLong();
            int taken = in.readUnsignedShort();
            Object[] values = new Object[in.readUnsignedByte()];
            for (int i = 0; i < values.length; i++) {
                values[i] = readValue(in);
            }
            if (in.read() >= 0 || listing.isByRelevance() != (pin != 0) || !isOf(values, listing)) {
                throw none();
            }
            return new SearchAfterPosition(
                    values.length == 0 ? null : new FieldDoc(Integer.MAX_VALUE, Float.NaN, values), taken, pin);
        } catch (IOException | IllegalArgumentException e) {
            throw none();
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case LONG_TAG -> in.readLong();
            case FLOAT_TAG -> in.readFloat();
            case BYTES_TAG -> text(in);
            default -> throw new IOException("no value is of type " + type);
        };
    }

    private static BytesRef text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new BytesRef(in.readNBytes(length));
    }

    /** Whether there is a value for each field that a list is sorted by, of its type. */
    private static boolean isOf(Object[] values, SearchRequest listing) {
        SortField[] fields = listing.sort().isEmpty()
                ? new SortField[0]
                : SortFactory.create(listing.sort()).getSort();
        return fields.length == values.length
                && IntStream.range(0, fields.length).allMatch(i -> isOf(values[i], fields[i]));
    }

    private static boolean isOf(Object value, SortField field) {
        return switch (field.getType()) {
            case SCORE -> value instanceof Float score && Float.isFinite(score);
            case LONG -> value instanceof Long;
            case STRING -> value instanceof BytesRef;
            default -> throw new IllegalStateException("no list is sorted by a " + field.getType());
        };
    }

    /** What is said of a place in another list, or in none. */
    static Failure none() {
        String message = "This cursor is no place in this list: begin again.";
        ValidationError fault = new ValidationError(
                ValidationError.Location.param("cursor"), ValidationError.Code.INVALID, message, null);
        return new Failure(Kind.UNREADABLE, message, List.of(fault));
    }
}
