package dev.dateline.date;

/**
 * The years that a pattern of four digits and X stands for.
 *
 * @param negative whether the years are before the year 0
 * @param digits four of 0–9 and X
 */
record YearMask(boolean negative, String digits) {

    static final String WHOLLY_UNKNOWN = "XXXX";

    /** The first year. */
    long first() {
        return negative ? -value('9') : value('0');
    }

    /** The last year; a year minus zero there is not. */
    long last() {
        return negative ? -Math.max(1, value('0')) : value('9');
    }

    /** The first of the years that is not before the given one, or {@link Long#MAX_VALUE}. */
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

    /** Whether the years follow each other without a gap: only last digits are unknown. */
    boolean isUnbroken() {
        return digits.indexOf('X') < 0 || digits.indexOf('X') == digits.length() - unknownDigits();
    }

    boolean isWhollyUnknown() {
        return digits.equals(WHOLLY_UNKNOWN);
    }

    /** How many last digits are unknown. */
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
