package dev.dateline.search.lucene;

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
final class DateParts {

    private static final int YEARLESS = 1;
    private static final int OPEN = 2;
    private static final int UNKNOWN = 4;
    private static final int SYMBOLIC = 8;

    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private int valuesLeft;
    private int partsLeft;
    private int flags;
    private long first;
    private long last;

    static BytesRef of(List<Edtf> values) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(values.size());
            for (Edtf value : values) {
                write(out, value);
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private static void write(ByteBuffersDataOutput out, Edtf value) throws IOException {
        DaySet days = value.days();
        if (days.isEmpty()) {
            out.writeByte((byte) YEARLESS);
            out.writeVInt(0);
            return;
        }
        List<DayRange> ranges = days.ranges(DateFields.MOST_RANGES).orElse(List.of());
        out.writeByte((byte) ((value.open().isPresent() ? OPEN : 0)
                | (value.unknown().isPresent() ? UNKNOWN : 0)
                | (ranges.isEmpty() ? SYMBOLIC : 0)));
        List<DayRange> parts = ranges.isEmpty() ? List.of(new DayRange(days.first(), days.last())) : ranges;
        out.writeVInt(parts.size());
        for (DayRange part : parts) {
            out.writeZLong(part.first());
            out.writeZLong(part.last() - part.first()); // may overflow, and comes back in the same way
        }
    }

    void read(BytesRef bytes) {
        in.reset(bytes.bytes, bytes.offset, bytes.length);
        valuesLeft = in.readVInt();
    }

    /** Goes to the next value; the parts of the one before must have been read. */
    boolean nextValue() {
        if (valuesLeft == 0) {
            return false;
        }
        valuesLeft--;
        flags = in.readByte();
        partsLeft = in.readVInt();
        return true;
    }

    /** Goes to the next range of days of the value. */
    boolean nextPart() {
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
    boolean isYearless() {
        return (flags & YEARLESS) != 0;
    }

    /** Whether an end of the value is open, see {@link Edtf#open}. */
    boolean isOpen() {
        return (flags & OPEN) != 0;
    }

    /** Whether the value can lie within no bucket: an end of it is nobody knows where, see {@link IntervalEnd}. */
    boolean isUnknown() {
        return (flags & UNKNOWN) != 0;
    }

    /** Whether the one part has gaps, which only the value itself tells. */
    boolean isSymbolic() {
        return (flags & SYMBOLIC) != 0;
    }

    /** The first day of the part. */
    long first() {
        return first;
    }

    /** The last day of the part. */
    long last() {
        return last;
    }
}
