package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.MistakenValues;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.search.ArticleFilter.Perspective;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;

/** The query parameters of the filters that every list-like endpoint accepts. */
public final class ListFilters {

    private static final int MAX_DATE_LENGTH = 1000;

    public static final QueryParameter<String> Q = QueryParameter.text("q", 4000)
            .description(
                    "Words to search for, `\"phrases\"`, `-not`, `OR`. Any text is a valid query. At most 500 terms.")
            .example("Trotsky Copenhagen");
    static final QueryParameter<String> MATCH = QueryParameter.choice("match", List.of("auto", "all", "any"))
            .defaultValue("auto")
            .description(
                    "How many of the words must occur. `auto`: all of up to three words; of four to six, two thirds of "
                            + "those that are not common in the archive; of a longer question, any. Where fewer than 20 "
                            + "articles of the archive have so many, they stand first, and those with any of the words "
                            + "follow (`query.relaxed`, `query.holdMost`).");

    static final QueryParameter<String> PREFIX = QueryParameter.choice("prefix", List.of("none", "last"))
            .defaultValue("none")
            .description(
                    "`last`: the last word of `q` is still being typed, so that it also finds words that begin with it, "
                            + "from two letters on, before typos are corrected. A phrase with its second quotation mark and an excluded word are complete.");

    static final QueryParameter<Edtf> PUBLISHED = roleParameter("published", "When the work first appeared", "193X");
    static final QueryParameter<Edtf> REPUBLISHED =
            roleParameter("republished", "When this archive or a later edition republished the work", "2018/2020");
    static final QueryParameter<Edtf> ABOUT =
            roleParameter("about", "When the events that the work is about took place", "1917-11-07");
    static final QueryParameter<Edtf> MENTIONS =
            roleParameter("mentions", "A date that the summary mentions", "1932-11-27");
    static final QueryParameter<Edtf> DATE =
            roleParameter("date", "A date in any of the three roles, but not a mention", "1914/1918");

    public static final QueryParameter<Edtf> FROM = dateParameter("from", EdtfParameter::parseFrom)
            .description(
                    "Start of a range of `dateField`: the first day of this date. Any precision, but no sets or open "
                            + "ends.")
            .example("1917-02");
    public static final QueryParameter<Edtf> TO = dateParameter("to", EdtfParameter::parseTo)
            .description("End of a range of `dateField`: the last day of this date. Any precision, but no sets or open "
                    + "ends.")
            .example("1917-11-07");
    static final QueryParameter<BucketCondition> BUCKET = QueryParameter.of(
                    "bucket", new ParameterSchema.StringSchema(MAX_DATE_LENGTH, "^[\\s\\S]*$"), BucketCondition::parse)
            .maxOccurs(12)
            .description(
                    "A span that a date of `dateField` overlaps, or of the role before its colon, in addition to the "
                            + "other filters. Undated articles never match. Repeated values are joined by and. Links of "
                            + "timelines, matrices and facets use it.")
            .example("193X");
    public static final QueryParameter<String> DATE_FIELD = QueryParameter.choice(
                    "dateField", List.of("published", "republished", "about", "mentions", "any"))
            .defaultValue("published")
            .description(
                    "The dates that `from`, `to`, `bucket`, `onDay`, `decade` and `year` apply to; `any` means the "
                            + "three roles without `mentions`.");
    static final QueryParameter<String> RANGE_MATCH = QueryParameter.choice("rangeMatch", List.of("overlaps", "within"))
            .defaultValue("overlaps")
            .description("Whether some day (`overlaps`) or every day (`within`) of a date must lie between `from` and "
                    + "`to`.");
    static final QueryParameter<String> DATE_MATCH = QueryParameter.choice(
                    "dateMatch", List.of("overlaps", "within", "contains"))
            .defaultValue("overlaps")
            .description("How role filters and `date` match: some day of the article's date lies in the given range "
                    + "(`overlaps`), all of its days do (`within`), or it includes the whole range "
                    + "(`contains`).");
    static final QueryParameter<Perspective.Kind> PERSPECTIVE = QueryParameter.choice(
                    "perspective", Perspective.Kind.class)
            .description(
                    "How long after its events an article was published, as far as the bounds of its dates make it "
                            + "certain. `contemporary`: some date in `about` lies in the `perspectiveWithin` that end with the "
                            + "last day of `published`. `retrospective`: all dates in `about` lie before the "
                            + "`perspectiveWithin` that end with its first day. An article may be neither.");
    static final QueryParameter<Integer> PERSPECTIVE_WITHIN = QueryParameter.of(
                    "perspectiveWithin", new ParameterSchema.StringSchema(9, "^[1-9]\\d{0,3}years?$"), YearCount::parse)
            .description("The number of years for `perspective`, at most `9999years`. Without it `10years`. Only with "
                    + "`perspective`.")
            .example("25years");
    static final QueryParameter<MonthDay> ON_DAY = QueryParameter.of(
                    "onDay",
                    new ParameterSchema.StringSchema(5, "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"),
                    MonthDayFormat::parse)
            .description("Dates known to the day that fall on this calendar day of any year, in `dateField`.")
            .example("05-24");
    static final QueryParameter<String> UNDATED = QueryParameter.choice(
                    "undated", List.of("include", "exclude", "only"))
            .description(
                    "Whether articles without a date are included, excluded or the only ones. With a date filter the "
                            + "default is `exclude`.");
    static final QueryParameter<Edtf> DECADE = QueryParameter.of(
                    "decade", new ParameterSchema.StringSchema(20, "^[-0-9XY/]+$"), DateParameters::parseDecade)
            .maxOccurs(100)
            .description("A decade that a date of `dateField` overlaps. Repeated values are joined by or.")
            .example("193X");
    static final QueryParameter<Edtf> YEAR = QueryParameter.of(
                    "year", new ParameterSchema.StringSchema(20, "^Y?-?\\d+$"), DateParameters::parseYear)
            .maxOccurs(100)
            .description("A year that a date of `dateField` overlaps. Repeated values are joined by or.")
            .example("1932");

    static final QueryParameter<String> AUTHOR = valueParameter("author", "An author", "Leon Trotsky");
    static final QueryParameter<String> TOPIC = valueParameter("topic", "A topic", "Russian Revolution");
    static final QueryParameter<String> PERSON =
            valueParameter("person", "A person the article is about", "Joseph " + "Stalin");
    static final QueryParameter<String> PLACE = valueParameter("place", "A place", "Copenhagen");
    static final QueryParameter<String> LANGUAGE = valueParameter("language", "A language, as a BCP 47 tag", "en");
    static final QueryParameter<String> METADATA = valueParameter(
            "metadata.", "Values of free metadata by key: `metadata.KEY=value`, or `metadata[KEY]=value`", "speeches");

    /** The names are validated one by one, so that each error has its own suggestion. */
    static final QueryParameter<List<String>> ALL_OF = QueryParameter.list(
                    "allOf",
                    QueryParameter.of(
                            "allOf", new ParameterSchema.StringSchema(100, "^[A-Za-z0-9._-]+$"), Function.identity()),
                    50)
            .description("Names of value filters (`author`, `topic`, `person`, `place`, `language`, `metadata.KEY`) in "
                    + "which each of the given values has to hold, instead of any of them, however many are given. The "
                    + "facets of these names then count among the articles that are found.")
            .example("topic,person");

    public static final QueryParameter<List<String>> IDS = QueryParameter.list(
                    "ids", QueryParameter.text("ids", 200), 100)
            .description("Only the articles with these ids, separated by commas; without `sort`, in this order.")
            .example("in-defence-of-october,results-and-prospects");
    static final QueryParameter<Instant> UPDATED_SINCE = QueryParameter.instant("updatedSince")
            .description("Only articles that changed at or after this instant.")
            .example("2026-11-23T04:30:00Z");
    static final QueryParameter<String> STATUS = QueryParameter.choice("status", List.of("draft", "published", "any"))
            .defaultValue("published")
            .description("The status of the articles. `draft` and `any` need an API key.");

    private static final int MAX_OCCURS = 100;
    private static final int MAX_VALUE_LENGTH = 201;

    private ListFilters() {}

    /**
     * Returns a value in the form of a parameter. A leading minus would exclude the value, and a word such as
     * {@code NaN} or JSON would be taken for a client's mistake, so a space is put before these; spaces around a value
     * are ignored.
     */
    public static String toParameter(String value) {
        return value.startsWith("-") || MistakenValues.isMistaken(value) ? " " + value : value;
    }

    private static QueryParameter<Edtf> roleParameter(String name, String what, String example) {
        return dateParameter(name, EdtfParameter::parseAnyOf)
                .maxOccurs(MAX_OCCURS)
                .description(
                        what + ", as an EDTF date or interval. Repeated values are joined by or, different roles by "
                                + "and.")
                .example(example);
    }

    private static QueryParameter<Edtf> dateParameter(String name, Function<String, Edtf> reader) {
        return QueryParameter.of(name, new ParameterSchema.StringSchema(MAX_DATE_LENGTH, "^[\\s\\S]*$"), reader);
    }

    private static String checkLength(String name, String text) {
        int length = text.codePointCount(0, text.length()) - (text.startsWith("-") || text.startsWith(" ") ? 1 : 0);
        if (length >= MAX_VALUE_LENGTH) {
            String message = "A value of '" + name + "' may have at most " + (MAX_VALUE_LENGTH - 1)
                    + " characters, not counting a leading '-'.";
            throw new InvalidQueryValueException(Code.TOO_LONG, message, null);
        }
        return text;
    }

    /** Creates the parameter for a value with an optional leading minus. */
    private static QueryParameter<String> valueParameter(String name, String what, String example) {
        return QueryParameter.of(
                        name, new ParameterSchema.StringSchema(MAX_VALUE_LENGTH, null), text -> checkLength(name, text))
                .maxOccurs(MAX_OCCURS)
                .description(what + ", ignoring case and accents. Repeated values are joined by or. A leading `-` "
                        + "excludes the value; a space before the `-` makes it part of the value.")
                .example(example);
    }
}
