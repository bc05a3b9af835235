package dev.dateline.date.text.rule;

/** The value that the words of a date give, and what they leave to the context. */
public sealed interface DateValue {

    /** Returns the EDTF string, in which X stands for what the words do not say; empty if they say nothing. */
    String pattern();

    /**
     * Returns the value of a pattern: {@code XXXX-05-24} leaves the year open, {@code XX68} the century; an empty
     * pattern is not a date.
     */
    static DateValue of(String pattern) {
        if (pattern.isEmpty()) {
            return new Impossible();
        }
        if (pattern.startsWith("XXXX-")) {
            return new Yearless(pattern);
        }
        return pattern.startsWith("XX") ? new CenturyOpen(pattern) : new Complete(pattern);
    }

    /** A date that needs no context. */
    record Complete(String pattern) implements DateValue {}

    /** A date like "24 May", "October", "on the 28th", which takes its year, or also its month, from the narrative. */
    record Yearless(String pattern) implements DateValue {

        /** Returns the month, or the season as its EDTF code. */
        public int code() {
            return Integer.parseInt(pattern.substring("XXXX-".length(), "XXXX-05".length()));
        }

        public boolean isDay() {
            return pattern.length() == "XXXX-05-24".length();
        }

        /** Returns whether the month, too, is left to the narrative: "on the 28th". */
        public boolean isDayOfMonth() {
            return pattern.startsWith("XXXX-XX");
        }

        public String in(int year) {
            return pattern.replace("XXXX", Years.print(year));
        }
    }

    /** A date like "'68", "the seventies", "summer of '38". */
    record CenturyOpen(String pattern) implements DateValue {

        /** Returns the date in the years that begin with these two digits. */
        public String in(int century) {
            return pattern.replace("XX", Years.twoDigits(century));
        }
    }

    /** A date like "the following day", given only by its relation to another date. */
    record Implied() implements DateValue {

        @Override
        public String pattern() {
            return "";
        }
    }

    /** A date that does not exist, such as "31 April", or a number that is not a date: its tokens are skipped. */
    record Impossible() implements DateValue {

        @Override
        public String pattern() {
            return "";
        }
    }
}
