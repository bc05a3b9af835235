package dev.dateline.search.lucene.list;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.lucene.query.SortFactory;
import dev.dateline.search.lucene.query.TieredRanking;
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
 * A position in a sorted list, encoded as text: the sort values of the last document read, so that documents added or
 * deleted in between do not matter.
 *
 * @param doc the sort values; null for a list in the order of the requested ids
 * @param processedIds how many of the requested ids have been processed
 * @param pointInTime the point in time that the list was read at, where the order depends on it; otherwise 0
 * @param withoutFeedback whether the list was ranked without feedback because there was no time for it
 */
record SearchAfterPosition(FieldDoc doc, int processedIds, long pointInTime, boolean withoutFeedback) {

    private static final int LONG_TAG = 0;
    private static final int FLOAT_TAG = 1;
    private static final int BYTES_TAG = 2;
    private static final int DOUBLE_TAG = 3;

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(pointInTime);
            out.writeShort(processedIds);
            out.writeBoolean(withoutFeedback);
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
        } else if (value instanceof Double tier) {
            out.writeByte(DOUBLE_TAG);
            out.writeDouble(tier);
        } else {
            BytesRef text = (BytesRef) value;
            out.writeByte(BYTES_TAG);
            out.writeInt(text.length);
            out.write(text.bytes, text.offset, text.length);
        }
    }

    /**
     * Decodes a position.
     *
     * @throws Failure of kind UNREADABLE if the text is not a position in this list
     */
    static SearchAfterPosition decode(String encoded, SearchRequest listing) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            long pointInTime = in.readLong();
            int processedIds = in.readUnsignedShort();
            boolean withoutFeedback = in.readBoolean();
            Object[] values = new Object[in.readUnsignedByte()];
            for (int i = 0; i < values.length; i++) {
                values[i] = readValue(in);
            }
            if (in.read() >= 0 || listing.isByRelevance() != (pointInTime != 0) || !isOf(values, listing)) {
                throw none();
            }
            return new SearchAfterPosition(
                    values.length == 0 ? null : new FieldDoc(Integer.MAX_VALUE, Float.NaN, values),
                    processedIds,
                    pointInTime,
                    withoutFeedback);
        } catch (IOException | IllegalArgumentException e) {
            throw none();
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case LONG_TAG -> in.readLong();
            case FLOAT_TAG -> in.readFloat();
            case DOUBLE_TAG -> in.readDouble();
            case BYTES_TAG -> text(in);
            default -> throw new IOException("unknown value type " + type);
        };
    }

    private static BytesRef text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("invalid length of a value: " + length + " bytes");
        }
        return new BytesRef(in.readNBytes(length));
    }

    /** Returns whether there is a value of the right type for each sort field of the list. */
    private static boolean isOf(Object[] values, SearchRequest listing) {
        SortField[] fields = listing.sort().isEmpty()
                ? new SortField[0]
                : SortFactory.create(listing.sort()).getSort();
        SearchRequest.SearchAfter after = listing.after().orElseThrow();
        boolean isTiered = (after.relaxed() || after.keepsTyped()) && TieredRanking.hasSortField(listing.sort());
        int first = isTiered ? 1 : 0;
        return fields.length + first == values.length
                && (!isTiered || (values[0] instanceof Double tier && Double.isFinite(tier)))
                && IntStream.range(0, fields.length).allMatch(i -> isOf(values[i + first], fields[i]));
    }

    private static boolean isOf(Object value, SortField field) {
        return switch (field.getType()) {
            case SCORE -> value instanceof Float score && Float.isFinite(score);
            case LONG -> value instanceof Long;
            case STRING -> value instanceof BytesRef;
            default -> throw new IllegalStateException("unsupported type of sort field: " + field.getType());
        };
    }

    /** Returns the failure for a position that belongs to another list or is malformed. */
    static Failure none() {
        String message = "This cursor does not belong to this list. Start again from the first page.";
        ValidationError fault = new ValidationError(
                ValidationError.Location.param("cursor"), ValidationError.Code.INVALID, message, null);
        return new Failure(Kind.UNREADABLE, message, List.of(fault));
    }
}
