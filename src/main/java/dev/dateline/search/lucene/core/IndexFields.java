package dev.dateline.search.lucene.core;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.SearchRequest.SortKey;
import java.util.Locale;

/** The names of the fields of a document. */
public final class IndexFields {

    public static final String ID = "id";
    public static final String ARTICLE_JSON = "card";
    public static final String TEXT = "text";
    public static final String TEXT_PREFIX = TEXT + "."; // followed by a language
    public static final String UNSTEMMED_WORDS = "words"; // as written, for correcting typos
    public static final String UPDATED = "updated";
    public static final String TITLE = "title";
    public static final String COMPLETION = "typed"; // prefixes by which a value is completed
    public static final String TITLE_COMPLETION = "typed.title";
    public static final String TITLE_WORD_COMPLETION = "typed.in.title";

    private IndexFields() {}

    /** The days of each value of a role, as day ranges. */
    public static String days(DateField role) {
        return prefix(role) + ".days";
    }

    /** The years that values have days in. */
    public static String years(DateField role) {
        return prefix(role) + ".years";
    }

    /** The exact values of a field, for counting facets. */
    public static String facet(String field) {
        return field + ".facet";
    }

    /** The range from the first to the last day of each value without an unknown end, for {@code within} filters. */
    public static String hull(DateField role) {
        return prefix(role) + ".hull";
    }

    /** The values as EDTF, for conditions that ranges cannot decide. */
    public static String values(DateField role) {
        return prefix(role) + ".values";
    }

    /** The days of all values, encoded for counting. */
    public static String parts(DateField role) {
        return prefix(role) + ".parts";
    }

    /** Present when a value has too many ranges and is indexed by its hull. */
    public static String symbolic(DateField role) {
        return prefix(role) + ".symbolic";
    }

    /** The calendar days, {@code MM-DD}, of day-precise values. */
    public static String calendar(DateField role) {
        return prefix(role) + ".calendar";
    }

    /** The calendar days of values in either calendar, and the months of values known only to the month. */
    public static String occasions(DateField role) {
        return prefix(role) + ".occasions";
    }

    /** Present when the role has a value. */
    public static String dated(DateField role) {
        return prefix(role) + ".dated";
    }

    /** The sort rank: dated before yearless before undated, in both directions. */
    public static String rank(SortKey key) {
        return prefix(key) + ".rank";
    }

    /** The first day of the value that an article sorts by in this direction. */
    public static String earliest(SortKey key, boolean descending) {
        return prefix(key) + (descending ? ".latestStart" : ".earliestStart");
    }

    /** The width of that value in days, which breaks ties: narrower values first. */
    public static String width(SortKey key, boolean descending) {
        return prefix(key) + (descending ? ".latestWidth" : ".earliestWidth");
    }

    private static String prefix(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
