package dev.dateline.date.text.token;

import dev.dateline.date.text.DateOrder;

/**
 * What a kind of text allows in contrast to others. The rules are the same for all kinds and consult the profile.
 *
 * @param lexicon the words of its language
 * @param smallMonths whether a month may begin with a lower-case letter, including "may" and "march"
 * @param shortYears whether three digits alone are a year
 * @param masks whether "190X" and "19XX" are a decade and a century
 * @param yearFirst whether a day may follow its year, as in "1776 4 July"
 * @param dottedMonths whether "12.1914" is a month
 * @param order the order of numeric dates such as "5/3/1915"
 */
public record TextProfile(
        Lexicon lexicon,
        boolean smallMonths,
        boolean shortYears,
        boolean masks,
        boolean yearFirst,
        boolean dottedMonths,
        DateOrder order) {

    /** Running text, in which dates are mixed with other words and numbers. */
    public static final TextProfile PROSE =
            new TextProfile(Lexicon.ENGLISH, false, false, false, false, false, DateOrder.DMY);

    /** A field for a date, which contains nothing else. */
    public static final TextProfile CATALOGUE =
            new TextProfile(Lexicon.ENGLISH, true, true, true, true, true, DateOrder.DMY);

    /** Returns the same profile with another order of numeric dates. */
    public TextProfile in(DateOrder other) {
        return new TextProfile(lexicon, smallMonths, shortYears, masks, yearFirst, dottedMonths, other);
    }
}
