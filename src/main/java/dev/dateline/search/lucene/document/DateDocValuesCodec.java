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
 * The dates of an article in one role as bytes, to be counted without reading any EDTF: for each value what is special
 * about it, and its ranges of days in order. A value of too many ranges is written as one, from its first day to its
 * last.
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
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private static void encodeValue(ByteBuffersDataOutput out, Edtf value) throws IOException {
        DaySet days = value.days();
        if (days.isEmpty()) {
            out.writeByte((byte) YEARLESS_FLAG);
            out.writeVInt(0);
            return;
        }
        List<DayRange> ranges = days.ranges(DateFields.MAX_RANGES).orElse(List.of());
        out.writeByte((byte) ((value.open().isPresent() ? OPEN_FLAG : 0)
                | (value.unknown().isPresent() ? UNKNOWN_FLAG : 0)
                | (ranges.isEmpty() ? SYMBOLIC_FLAG : 0)));
        List<DayRange> parts = ranges.isEmpty() ? List.of(new DayRange(days.first(), days.last())) : ranges;
        out.writeVInt(parts.size());
        for (DayRange part : parts) {
            out.writeZLong(part.first());
            out.writeZLong(part.last() - part.first()); // may overflow, and comes back in the same way
        }
    }

    public void reset(BytesRef bytes) {
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        valuesLeft = in.readVInt();
    }

    /** Goes to the next value; the parts of the one before must have been read. */
    public boolean nextValue() {
        if (valuesLeft == 0) {
            return false;
        }
        valuesLeft--;
        flags = in.readByte();
        partsLeft = in.readVInt();
        return true;
    }

    /** Goes to the next range of days of the value. */
    public boolean nextPart() {
        if (partsLeft == 0) {
            return false;
        }
        partsLeft--;
        try {
            first = in.readZLong();
            last = first + in.readZLong();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return true;
    }

    /** Whether the value is of no known year, and has no parts. */
    public boolean isYearless() {
        return (flags & YEARLESS_FLAG) != 0;
    }

    /** Whether an end of the value is open, see {@link Edtf#open}. */
    public boolean isOpen() {
        return (flags & OPEN_FLAG) != 0;
    }

    /** Whether the value can lie within no bucket: an end of it is nobody knows where, see {@link IntervalEnd}. */
    public boolean isUnknown() {
        return (flags & UNKNOWN_FLAG) != 0;
    }

    /** Whether the one part has gaps, which only the value itself tells. */
    public boolean isSymbolic() {
        return (flags & SYMBOLIC_FLAG) != 0;
    }

    /** The first day of the part. */
    public long first() {
        return first;
    }

    /** The last day of the part. */
    public long last() {
        return last;
    }
}
