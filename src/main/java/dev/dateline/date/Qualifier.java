package dev.dateline.date;

/**
 * The certainty of a part of a date, written {@code ?}, {@code ~} or, for both, {@code %}.
 *
 * @param uncertain whether the source is doubted: {@code ?}
 * @param approximate whether the value is an estimate: {@code ~}
 */
record Qualifier(boolean uncertain, boolean approximate) {

    static final Qualifier NONE = new Qualifier(false, false);

    static Qualifier of(char sign) {
        return new Qualifier(sign != '~', sign != '?');
    }

    static boolean isSign(char sign) {
        return sign == '?' || sign == '~' || sign == '%';
    }

    Qualifier and(Qualifier other) {
        return new Qualifier(uncertain || other.uncertain, approximate || other.approximate);
    }

    @Override
    public String toString() {
        return uncertain ? (approximate ? "%" : "?") : approximate ? "~" : "";
    }
}
