package dev.dateline.date.text.rule;

/** What the words of a date say of its value, and what they leave to the text around them. */
public sealed interface DateValue {

    /** EDTF, in which X stands for what the words do not say; empty where they say nothing. */
    String pattern();

    /** The value that a pattern says: {@code XXXX-05-24} leaves the year, {@code XX68} the century, none is no date. */
    static DateValue of(String pattern) {
        if (pattern.isEmpty()) {
            return new Impossible();
        }
        if (pattern.startsWith("XXXX-")) {
            return new Yearless(pattern);
        }
        return pattern.startsWith("XX") ? new CenturyOpen(pattern) : new Complete(pattern);
    }

    /** A date as it is. */
    record Complete(String pattern) implements DateValue {}

    /** "24 May", "October", "on the 28th": the year, or the month too, is that of the story. */
    record Yearless(String pattern) implements DateValue {

        /** The month, or the season as EDTF counts them. */
        public int code() {
            return Integer.parseInt(pattern.substring("XXXX-".length(), "XXXX-05".length()));
        }

        public boolean isDay() {
            return pattern.length() == "XXXX-05-24".length();
        }

        /** Whether the month is left to the story, too: "on the 28th". */
        public boolean isDayOfMonth() {
            return pattern.startsWith("XXXX-XX");
        }

        public String in(int year) {
            return pattern.replace("XXXX", Years.print(year));
        }
    }

    /** "'68", "the seventies", "summer of '38". */
    record CenturyOpen(String pattern) implements DateValue {

        /** In the years that begin with these two digits. */
        public String in(int century) {
            return pattern.replace("XX", Years.twoDigits(century));
        }
    }

    /** "the following day": nothing but how it follows from another date. */
    record Implied() implements DateValue {

        @Override
        public String pattern() {
            return "";
        }
    }

    /** "31 April", or a number that is none: its words are passed over. */
    record Impossible() implements DateValue {

        @Override
        public String pattern() {
            return "";
        }
    }
}
