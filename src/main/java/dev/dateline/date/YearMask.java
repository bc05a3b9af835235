package dev.dateline.date;

/**
 * The years that match a pattern of four digits, each of which may be unspecified.
 *
 * @param negative whether the years are before the year 0
 * @param digits four characters from 0–9 and X
 */
record YearMask(boolean negative, String digits) {

    static final String WHOLLY_UNKNOWN = "XXXX";

    /** Returns the first year. */
    long first() {
        return negative ? -value('9') : value('0');
    }

    /** Returns the last year; that of -00XX, the first century BC, is 0, which is 1 BC. */
    long last() {
        return negative ? -value('0') : value('9');
    }

    /** Returns the first of the years that is not before the given one, or {@link Long#MAX_VALUE}. */
    long next(long from) {
        for (long year = Math.max(first(), from); year <= last(); year++) {
            if (matches(year)) {
                return year;
            }
        }
        return Long.MAX_VALUE;
    }

    boolean isOne() {
        return digits.indexOf('X') < 0;
    }

    /** Returns whether the years have no gap, that is, only trailing digits are unspecified. */
    boolean isUnbroken() {
        return digits.indexOf('X') < 0 || digits.indexOf('X') == digits.length() - unknownDigits();
    }

    boolean isWhollyUnknown() {
        return digits.equals(WHOLLY_UNKNOWN);
    }

    /** Returns the number of trailing unspecified digits. */
    int unknownDigits() {
        int known = digits.length();
        while (known > 0 && digits.charAt(known - 1) == 'X') {
            known--;
        }
        return digits.length() - known;
    }

    private boolean matches(long year) {
        long rest = Math.abs(year);
        for (int i = digits.length() - 1; i >= 0; i--) {
            char digit = digits.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    private long value(char unknown) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            value = value * 10 + (digit == 'X' ? unknown : digit) - '0';
        }
        return value;
    }

    @Override
    public String toString() {
        return (negative ? "-" : "") + digits;
    }
}
