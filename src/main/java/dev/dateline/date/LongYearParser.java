package dev.dateline.date;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses years of more than four digits, with an exponent, or with significant digits. */
final class LongYearParser {

    private static final Pattern YEAR_PATTERN = Pattern.compile("(Y?)(-?)(\\d+)(?:E(\\d+))?(?:S(\\d+))?");
    private static final BigInteger MAX_CAPPED_NUMBER = BigInteger.valueOf(1_000_000);
    private static final int MAX_EXPONENT = 20;

    private LongYearParser() {}

    static LongYear read(String form, int offset, Qualifier qualifier) {
        Matcher year = YEAR_PATTERN.matcher(form);
        if (!year.matches()) {
            throw new EdtfException(
                    offset,
                    "A long year is written like Y170000002, Y17E7 or Y171010000S3, without month and day.",
                    null);
        }
        String digits = year.group(3);
        boolean exponential = year.group(4) != null;
        if (!year.group(1).isEmpty() && !exponential && digits.length() <= 4) {
            throw new EdtfException(
                    offset, "Y is only for years of more than four digits.", fourDigits(year.group(2), digits));
        }
        if (digits.startsWith("0") && digits.length() > 4) {
            throw new EdtfException(offset, "A year with Y must not begin with 0.", null);
        }
        long value = value(digits, exponential ? capped(year.group(4)) : 0, offset);
        int significant = significant(year.group(5), value, digits, offset);
        return year(form, year.group(2).equals("-"), value, significant, exponential, qualifier);
    }

    /** Returns the number, capped at a limit beyond which its value does not matter. */
    private static int capped(String digits) {
        return new BigInteger(digits).min(MAX_CAPPED_NUMBER).intValue();
    }

    private static String fourDigits(String sign, String digits) {
        String year = sign + "0".repeat(4 - digits.length()) + digits;
        return year.equals("-0000") ? "0000" : year;
    }

    private static long value(String digits, int exponent, int offset) {
        BigInteger limit = BigInteger.valueOf(EpochDays.LAST_YEAR);
        BigInteger value = exponent > MAX_EXPONENT && !digits.matches("0*")
                ? limit.add(BigInteger.ONE)
                : new BigInteger(digits).multiply(BigInteger.TEN.pow(Math.min(exponent, MAX_EXPONENT)));
        if (value.compareTo(limit) > 0) {
            throw new EdtfException(offset, "A year must be between -" + limit + " and " + limit + ".", null);
        }
        return value.longValueExact();
    }

    /** Returns the number of significant digits; all of them if none is given. */
    private static int significant(String given, long value, String digits, int offset) {
        int all = Math.max(Long.toString(value).length(), digits.length());
        int significant = given == null ? all : capped(given);
        if (significant == 0) {
            throw new EdtfException(offset, "At least one digit of the year must be significant.", null);
        }
        if (significant > all) {
            throw new EdtfException(
                    offset, "The number of significant digits exceeds the " + all + " digits of the year.", null);
        }
        return significant;
    }

    private static LongYear year(
            String form, boolean negative, long value, int significant, boolean exponential, Qualifier qualifier) {
        boolean fourDigits = !form.startsWith("Y");
        int all = Math.max(Long.toString(value).length(), fourDigits ? 4 : 0);
        int unknown = all - significant;
        long unit = BigInteger.TEN.pow(unknown).longValueExact();
        long low = value / unit * unit;
        long high = Math.min(low + unit - 1, EpochDays.LAST_YEAR);
        int level = exponential || form.indexOf('S') >= 0 ? 2 : 1;
        return negative
                ? new LongYear(form, -high, -low, unknown, level, qualifier)
                : new LongYear(form, low, high, unknown, level, qualifier);
    }
}
