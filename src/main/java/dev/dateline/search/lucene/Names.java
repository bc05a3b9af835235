package dev.dateline.search.lucene;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Listing.Key;
import java.util.Locale;

/** What the fields of a document are called. */
final class Names {

    static final String ID = "id";
    static final String CARD = "card";
    static final String TEXT = "text";
    static final String TEXT_IN = TEXT + "."; // and a language
    static final String WORDS = "words"; // as they are written, for who mistypes them
    static final String UPDATED = "updated";
    static final String TITLE = "title";
    static final String TYPED = "typed"; // what finds a value when it is typed
    static final String TYPED_TITLE = "typed.title";
    static final String TYPED_IN_TITLE = "typed.in.title";

    private Names() {}

    /** The days of each value of a role, as ranges. */
    static String days(DateField role) {
        return of(role) + ".days";
    }

    /** The years that values have days in. */
    static String years(DateField role) {
        return of(role) + ".years";
    }

    /** The exact values of a field, to be counted. */
    static String facet(String field) {
        return field + ".facet";
    }

    /** From the first to the last day of each value that can lie within anything. */
    static String hull(DateField role) {
        return of(role) + ".hull";
    }

    /** The values themselves, where ranges do not say it all. */
    static String values(DateField role) {
        return of(role) + ".values";
    }

    /** The days of all values, for counting. */
    static String parts(DateField role) {
        return of(role) + ".parts";
    }

    /** There when a value has too many ranges, and is indexed by its hull. */
    static String symbolic(DateField role) {
        return of(role) + ".symbolic";
    }

    /** The calendar days that values name. */
    static String calendar(DateField role) {
        return of(role) + ".calendar";
    }

    /** The calendar days that values name in either calendar, and the months of those known only to the month. */
    static String occasions(DateField role) {
        return of(role) + ".occasions";
    }

    /** There when the role has a value. */
    static String dated(DateField role) {
        return of(role) + ".dated";
    }

    /** Dated before yearless before undated, in both directions. */
    static String rank(Key key) {
        return of(key) + ".rank";
    }

    static String earliest(Key key, boolean descending) {
        return of(key) + (descending ? ".latestStart" : ".earliestStart");
    }

    static String width(Key key, boolean descending) {
        return of(key) + (descending ? ".latestWidth" : ".earliestWidth");
    }

    private static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
