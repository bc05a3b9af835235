package dev.dateline.search.lucene.document;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;

/**
 * Encodes the years that dates have days in as ranges: the first and the last year in one {@code long}, so that an open
 * interval takes no more space than a year. An end that is open, or beyond the range of {@code int}, is
 * {@link #OPEN_START} or {@link #OPEN_END}.
 */
public final class YearRangeCodec {

    public static final int OPEN_START = Integer.MIN_VALUE;
    public static final int OPEN_END = Integer.MAX_VALUE;

    private YearRangeCodec() {}

    static void addFields(Document document, String field, List<Edtf> values) {
        Map<Boolean, List<Long>> byOpen = values.stream()
                .flatMap(value -> rangesOf(value).stream())
                .collect(Collectors.partitioningBy(YearRangeCodec::isOpen));
        Stream.concat(
                        merge(byOpen.get(false)).stream(),
                        byOpen.get(true).stream().distinct())
                .forEach(range -> document.add(new SortedNumericDocValuesField(field, range)));
    }

    /** Returns whether an end is open. Such a range is kept apart: merged, it would hide the known years of others. */
    private static boolean isOpen(long range) {
        return decodeFirst(range) == OPEN_START || decodeLast(range) == OPEN_END;
    }

    /** Returns the year ranges of a date; one with too many day ranges counts from its first to its last day. */
    private static List<Long> rangesOf(Edtf value) {
        if (value.days().isEmpty()) {
            return List.of();
        }
        DayRange hull = new DayRange(value.days().first(), value.days().last());
        return value.days().ranges(DateFieldEncoder.MAX_RANGES).orElse(List.of(hull)).stream()
                .map(range -> encode(toYear(range.first()), toYear(range.last())))
                .toList();
    }

    private static int toYear(long day) {
        if (day == DayRange.MIN) {
            return OPEN_START;
        }
        if (day == DayRange.MAX) {
            return OPEN_END;
        }
        return (int) Math.max(OPEN_START, Math.min(OPEN_END, EpochDays.year(day)));
    }

    /** Merges ranges that overlap or are adjacent. */
    public static List<Long> merge(List<Long> ranges) {
        List<Long> merged = new ArrayList<>();
        List<Long> sorted = ranges.stream()
                .sorted(Comparator.comparingInt(YearRangeCodec::decodeFirst))
                .toList();
        for (long range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && decodeFirst(range) <= decodeLast(merged.get(last)) + 1L) {
                long before = merged.get(last);
                merged.set(last, encode(decodeFirst(before), Math.max(decodeLast(before), decodeLast(range))));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /** Encodes a range of years, both inclusive. */
    public static long encode(int first, int last) {
        return ((long) first << Integer.SIZE) | (last & 0xFFFF_FFFFL);
    }

    /** Returns the first year of a range. */
    public static int decodeFirst(long range) {
        return (int) (range >> Integer.SIZE);
    }

    /** Returns the last year of a range. */
    public static int decodeLast(long range) {
        return (int) range;
    }
}
