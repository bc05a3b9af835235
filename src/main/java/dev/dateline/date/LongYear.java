package dev.dateline.date;

/**
 * A year of more than four digits, with an exponent, or with significant digits (EDTF levels 1 and 2).
 *
 * @param text as written, without the qualifier
 * @param first the first year that it may denote
 * @param last the last year that it may denote
 * @param unknownDigits the number of trailing digits that are not significant
 * @param level 1 for a plain long year, otherwise 2
 */
record LongYear(String text, long first, long last, int unknownDigits, int level, Qualifier qualifier)
        implements SingleDate {

    @Override
    public DaySequence days() {
        return new DayRange(EpochDays.of(first, 1, 1), EpochDays.of(last, 12, 31));
    }

    @Override
    public Precision precision() {
        return Precision.ofUnknownDigits(unknownDigits);
    }

    @Override
    public String display() {
        return Display.qualified(
                qualifier, first == last ? Display.year(first) : Display.year(first) + " to " + Display.year(last));
    }

    @Override
    public String toString() {
        return text + qualifier;
    }
}
