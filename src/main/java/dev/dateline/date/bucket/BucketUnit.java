package dev.dateline.date.bucket;

import dev.dateline.date.EpochDays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The length of the buckets of a timeline: a day, a month, or a power of ten in years. Before the year 1, buckets
 * follow the way years BC are counted: decades of 9 to 1 BC, 19 to 10 BC, centuries of 100 to 1 BC, 200 to 101 BC. The
 * first buckets AD begin with the year 1.
 *
 * @param word as clients write it
 * @param years the number of years; 0 for units shorter than a year
 */
public record BucketUnit(String word, long years) {

    public static final BucketUnit DAY = new BucketUnit("day", 0);
    public static final BucketUnit MONTH = new BucketUnit("month", 0);
    public static final BucketUnit YEAR = new BucketUnit("year", 1);
    public static final BucketUnit DECADE = new BucketUnit("decade", 10);
    public static final BucketUnit CENTURY = new BucketUnit("century", 100);

    private static final int MAX_EXPONENT = 17; // 10 to this power covers all supported years
    private static final int MONTHS_PER_YEAR = 12;
    private static final Pattern YEARS = Pattern.compile("(\\d+)[ -]?years?");

    /**
     * All units from the shortest to the longest; those of more than a century are named {@code 1000years} and so on.
     */
    public static final List<BucketUnit> ALL = Stream.concat(
                    Stream.of(DAY, MONTH, YEAR, DECADE, CENTURY),
                    IntStream.rangeClosed(3, MAX_EXPONENT).mapToObj(BucketUnit::powerOfTen))
            .toList();

    private static BucketUnit powerOfTen(int exponent) {
        String digits = "1" + "0".repeat(exponent);
        return new BucketUnit(digits + "years", Long.parseLong(digits));
    }

    /**
     * Returns the canonical name for an alias, such as {@code 10years} or {@code centuries}; otherwise the given name.
     */
    public static String called(String text) {
        Matcher length = YEARS.matcher(text);
        return !length.matches()
                ? text.replaceFirst("ies$", "y")
                : ALL.stream()
                        .filter(unit ->
                                unit.years > 0 && Long.toString(unit.years).equals(length.group(1)))
                        .map(BucketUnit::word)
                        .findFirst()
                        .orElse(text);
    }

    /** Returns the unit with this name; empty if there is none. */
    public static Optional<BucketUnit> of(String word) {
        return ALL.stream().filter(unit -> unit.word.equals(word)).findFirst();
    }

    /** Returns the number of the bucket that contains a day. */
    public long index(long epochDay) {
        if (equals(DAY)) {
            return epochDay;
        }
        long[] civil = EpochDays.civil(epochDay);
        return equals(MONTH) ? civil[0] * MONTHS_PER_YEAR + civil[1] - 1 : indexOfYear(civil[0]);
    }

    /** Returns the number of the bucket that contains a year, for units of years; negative before the year 1. */
    public long indexOfYear(long year) {
        if (years == 1 || year > 0) {
            return year / years;
        }
        long bc = 1 - year;
        return -1 - (equals(DECADE) ? bc / years : (bc - 1) / years);
    }

    /** Returns the first year of a bucket that begins AD; the year 0 is 1 BC. */
    private long firstYear(long index) {
        if (years == 1) {
            return index;
        }
        return index >= 0 ? Math.max(1, index * years) : 1 - lastBc(-1 - index);
    }

    private long lastYear(long index) {
        if (years == 1) {
            return index;
        }
        return index >= 0 ? index * years + years - 1 : 1 - firstBc(-1 - index);
    }

    /** Returns the smallest year BC of the bucket that is followed by the given number of buckets BC. */
    private long firstBc(long after) {
        return equals(DECADE) ? Math.max(1, after * years) : after * years + 1;
    }

    private long lastBc(long after) {
        return equals(DECADE) ? after * years + years - 1 : (after + 1) * years;
    }

    /** Returns the bucket with a number. */
    public DateBucket bucket(long index) {
        if (equals(DAY)) {
            return new DateBucket(EpochDays.print(index), index, index);
        }
        if (equals(MONTH)) {
            long year = Math.floorDiv(index, MONTHS_PER_YEAR);
            int month = Math.floorMod(index, MONTHS_PER_YEAR) + 1;
            long first = EpochDays.of(year, month, 1);
            String name = EpochDays.printYear(year) + "-" + EpochDays.twoDigits(month);
            return new DateBucket(name, first, first + EpochDays.length(year, month) - 1);
        }
        long from = Math.max(firstYear(index), -EpochDays.LAST_YEAR);
        long to = Math.min(lastYear(index), EpochDays.LAST_YEAR);
        return new DateBucket(name(from, to), EpochDays.of(from, 1, 1), EpochDays.of(to, 12, 31));
    }

    /**
     * Returns the name of a bucket: a pattern if one covers exactly these years, such as {@code -04XX} for 500 to 401
     * BC. There is none for 49 to 40 BC, nor for 100 to 1 BC, which ends with the year 0.
     */
    private String name(long from, long to) {
        if (from == to) {
            return yearName(from);
        }
        long least =
                Math.min(Math.abs(from), Math.abs(to)); // the least year of a pattern has 0 for all unspecified digits
        boolean whole = least > 0 && least % years == 0 && Math.abs(to - from) == years - 1;
        boolean fourDigits = Math.max(Math.abs(from), Math.abs(to)) <= EpochDays.LAST_OF_FOUR_DIGITS;
        if (!whole || !fourDigits || years >= 10_000) {
            return yearName(from) + "/" + yearName(to);
        }
        int unknown = Long.toString(years).length() - 1;
        String name = EpochDays.printYear(from);
        return name.substring(0, name.length() - unknown) + "X".repeat(unknown);
    }

    private static String yearName(long year) {
        return Math.abs(year) > EpochDays.LAST_OF_FOUR_DIGITS ? "Y" + year : EpochDays.printYear(year);
    }

    /** Returns whether all buckets have names: days and months have names only in years of four digits. */
    boolean names(long firstDay, long lastDay) {
        return years > 0
                || (EpochDays.year(firstDay) >= -EpochDays.LAST_OF_FOUR_DIGITS
                        && EpochDays.year(lastDay) <= EpochDays.LAST_OF_FOUR_DIGITS);
    }
}
