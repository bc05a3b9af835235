package dev.dateline.search.lucene.document;

import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.Edtf;
import dev.dateline.date.IntervalEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Encodes the dates of an article in one role as bytes, so that they can be counted without parsing EDTF: for each
 * value its flags and its day ranges in order. A value with more than 1,000 ranges is written as one range from its
 * first to its last day and flagged as symbolic. Instances decode and are not thread-safe.
 */
public final class DateDocValuesCodec {

    private static final int YEARLESS_FLAG = 1;
    private static final int OPEN_FLAG = 2;
    private static final int UNKNOWN_FLAG = 4;
    private static final int SYMBOLIC_FLAG = 8;

    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private int valuesLeft;
    private int partsLeft;
    private int flags;
    private long first;
    private long last;

    static BytesRef encode(List<Edtf> values) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(values.size());
            for (Edtf value : values) {
                encodeValue(out, value);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("unexpected I/O error in memory", e);
        }
    }

    private static void encodeValue(ByteBuffersDataOutput out, Edtf value) throws IOException {
        DaySet days = value.days();
        if (days.isEmpty()) {
            out.writeByte((byte) YEARLESS_FLAG);
            out.writeVInt(0);
            return;
        }
        List<DayRange> ranges = days.ranges(DateFieldEncoder.MAX_RANGES).orElse(List.of());
        out.writeByte((byte) ((value.open().isPresent() ? OPEN_FLAG : 0)
                | (value.unknown().isPresent() ? UNKNOWN_FLAG : 0)
                | (ranges.isEmpty() ? SYMBOLIC_FLAG : 0)));
        List<DayRange> parts = ranges.isEmpty() ? List.of(new DayRange(days.first(), days.last())) : ranges;
        out.writeVInt(parts.size());
        for (DayRange part : parts) {
            out.writeZLong(part.first());
            out.writeZLong(part.last() - part.first()); // may overflow; decoding overflows back
        }
    }

    /** Starts decoding. */
    public void reset(BytesRef bytes) {
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        valuesLeft = in.readVInt();
    }

    /** Advances to the next value; all parts of the previous one must have been read. Returns false at the end. */
    public boolean nextValue() {
        if (valuesLeft == 0) {
            return false;
        }
        valuesLeft--;
        flags = in.readByte();
        partsLeft = in.readVInt();
        return true;
    }

    /** Advances to the next day range of the value. Returns false at the end. */
    public boolean nextPart() {
        if (partsLeft == 0) {
            return false;
        }
        partsLeft--;
        try {
            first = in.readZLong();
            last = first + in.readZLong();
        } catch (IOException e) {
            throw new UncheckedIOException("unexpected I/O error in memory", e);
        }
        return true;
    }

    /** Returns whether the value has no known year, and therefore no parts. */
    public boolean isYearless() {
        return (flags & YEARLESS_FLAG) != 0;
    }

    /** Returns whether an end of the value is open, see {@link Edtf#open}. */
    public boolean isOpen() {
        return (flags & OPEN_FLAG) != 0;
    }

    /** Returns whether an end of the value is unknown, see {@link IntervalEnd}; it then lies within no bucket. */
    public boolean isUnknown() {
        return (flags & UNKNOWN_FLAG) != 0;
    }

    /** Returns whether the single part has gaps that only the EDTF value itself describes. */
    public boolean isSymbolic() {
        return (flags & SYMBOLIC_FLAG) != 0;
    }

    /** Returns the first day of the part, as an epoch day. */
    public long first() {
        return first;
    }

    /** Returns the last day of the part, as an epoch day. */
    public long last() {
        return last;
    }
}
