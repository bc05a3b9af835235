package dev.dateline.date;

/**
 * A month or a day of the month, any of whose digits may be unspecified.
 *
 * @param digits two characters from 0–9 and X
 */
record TwoDigits(String digits) {

    static final String UNKNOWN = "XX";

    boolean isOne() {
        return digits.indexOf('X') < 0;
    }

    boolean isUnknown() {
        return digits.equals(UNKNOWN);
    }

    /** Returns the number, if both digits are known. */
    int number() {
        return Integer.parseInt(digits);
    }

    boolean matches(int number) {
        return fits(digits.charAt(0), number / 10) && fits(digits.charAt(1), number % 10);
    }

    boolean matchesAny(int first, int last) {
        for (int number = first; number <= last; number++) {
            if (matches(number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(char digit, int number) {
        return digit == 'X' || digit - '0' == number;
    }

    @Override
    public String toString() {
        return digits;
    }
}
