package dev.dateline.search.lucene.core;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.Locale;

/** What the fields of a document are called. */
public final class IndexFields {

    public static final String ID = "id";
    public static final String ARTICLE_JSON = "card";
    public static final String TEXT = "text";
    public static final String TEXT_PREFIX = TEXT + "."; // and a language
    public static final String UNSTEMMED_WORDS = "words"; // as they are written, for who mistypes them
    public static final String UPDATED = "updated";
    public static final String TITLE = "title";
    public static final String COMPLETION = "typed"; // what finds a value when it is typed
    public static final String TITLE_COMPLETION = "typed.title";
    public static final String TITLE_WORD_COMPLETION = "typed.in.title";

    private IndexFields() {}

    /** The days of each value of a role, as ranges. */
    public static String days(DateField role) {
        return prefix(role) + ".days";
    }

    /** The years that values have days in. */
    public static String years(DateField role) {
        return prefix(role) + ".years";
    }

    /** The exact values of a field, to be counted. */
    public static String facet(String field) {
        return field + ".facet";
    }

    /** From the first to the last day of each value that can lie within anything. */
    public static String hull(DateField role) {
        return prefix(role) + ".hull";
    }

    /** The values themselves, where ranges do not say it all. */
    public static String values(DateField role) {
        return prefix(role) + ".values";
    }

    /** The days of all values, for counting. */
    public static String parts(DateField role) {
        return prefix(role) + ".parts";
    }

    /** There when a value has too many ranges, and is indexed by its hull. */
    public static String symbolic(DateField role) {
        return prefix(role) + ".symbolic";
    }

    /** The calendar days that values name. */
    public static String calendar(DateField role) {
        return prefix(role) + ".calendar";
    }

    /** The calendar days that values name in either calendar, and the months of those known only to the month. */
    public static String occasions(DateField role) {
        return prefix(role) + ".occasions";
    }

    /** There when the role has a value. */
    public static String dated(DateField role) {
        return prefix(role) + ".dated";
    }

    /** Dated before yearless before undated, in both directions. */
    public static String rank(SortKey key) {
        return prefix(key) + ".rank";
    }

    public static String earliest(SortKey key, boolean descending) {
        return prefix(key) + (descending ? ".latestStart" : ".earliestStart");
    }

    public static String width(SortKey key, boolean descending) {
        return prefix(key) + (descending ? ".latestWidth" : ".earliestWidth");
    }

    private static String prefix(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
