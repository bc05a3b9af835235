package dev.dateline.search.filter;

import dev.dateline.ValidationError.Code;
import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.search.CalendarDay;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;

/** The filters that every list-like endpoint takes, as they stand in a query string. */
public final class ListFilters {

    public static final QueryParameter<String> Q = QueryParameter.text("q", 4000)
            .description(
                    "Words to look for, `\"phrases\"`, `-not`, `OR`. Any text is a valid query. At most 500 terms.")
            .example("Trotsky Copenhagen");
    static final QueryParameter<String> MATCH = QueryParameter.choice("match", List.of("auto", "all", "any"))
            .otherwise("auto")
            .description(
                    "How many of the words must occur. `auto`: up to three words all of them, from four on two thirds; "
                            + "if that finds nothing, all of them with slips mended in words that no article has, and "
                            + "`query.corrected` says so; then any of them, and `query.relaxed` says so.");

    static final QueryParameter<Edtf> PUBLISHED = roleParameter("published", "When the work first appeared", "193X");
    static final QueryParameter<Edtf> REPUBLISHED =
            roleParameter("republished", "When this archive or a later edition brought it again", "2018/2020");
    static final QueryParameter<Edtf> ABOUT =
            roleParameter("about", "When the events were that it is about", "1917-11-07");
    static final QueryParameter<Edtf> MENTIONS =
            roleParameter("mentions", "A date that the summary mentions", "1932-11-27");
    static final QueryParameter<Edtf> DATE =
            roleParameter("date", "A date in any of the three roles, but not a mention", "1914/1918");

    public static final QueryParameter<Edtf> FROM = dateParameter("from", EdtfParameter::parseFrom)
            .description(
                    "From the first day of this date on, in `dateField`. Any precision, but neither sets nor open ends.")
            .example("1917-02");
    public static final QueryParameter<Edtf> TO = dateParameter("to", EdtfParameter::parseTo)
            .description(
                    "Up to the last day of this date, in `dateField`. Any precision, but neither sets nor open ends.")
            .example("1917-11-07");
    static final QueryParameter<Edtf> BUCKET = dateParameter("bucket", EdtfParameter::parseRange)
            .maxOccurs(10)
            .description(
                    "A bucket of a timeline, in which a date of `dateField` lies at least in part. It goes beside `from`, "
                            + "`to` and `undated`, and never includes what is undated. Repeat it for and: it is for "
                            + "links from within links.")
            .example("193X");
    public static final QueryParameter<String> DATE_FIELD = QueryParameter.choice(
                    "dateField", List.of("published", "republished", "about", "mentions", "any"))
            .otherwise("published")
            .description(
                    "The dates that `from`, `to`, `bucket`, `onDay`, `decade` and `year` look at; `any` means the three roles.");
    static final QueryParameter<String> RANGE_MATCH = QueryParameter.choice("rangeMatch", List.of("overlaps", "within"))
            .otherwise("overlaps")
            .description(
                    "Whether some day (`overlaps`) or every day (`within`) of a date lies between `from` and `to`.");
    static final QueryParameter<String> DATE_MATCH = QueryParameter.choice(
                    "dateMatch", List.of("overlaps", "within", "contains"))
            .otherwise("overlaps")
            .description(
                    "Under a role or `date`: some day of the article's date lies in the range (`overlaps`), all of them "
                            + "do (`within`), or the range lies in the article's date (`contains`).");
    static final QueryParameter<MonthDay> ON_DAY = QueryParameter.of(
                    "onDay",
                    new ParameterSchema.StringSchema(5, "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"),
                    CalendarDay::parse)
            .description("Dates known to the day that fall on this calendar day of any year, in `dateField`.")
            .example("05-24");
    static final QueryParameter<String> UNDATED = QueryParameter.choice(
                    "undated", List.of("include", "exclude", "only"))
            .description(
                    "What becomes of articles without a date. Under a date filter `exclude` unless told otherwise.");
    static final QueryParameter<Edtf> DECADE = QueryParameter.of(
                    "decade", new ParameterSchema.StringSchema(20, "^[-0-9XY/]+$"), DateParameters::parseDecade)
            .maxOccurs(100)
            .description("A decade in which a date of `dateField` lies at least in part. Repeat it for or.")
            .example("193X");
    static final QueryParameter<Edtf> YEAR = QueryParameter.of(
                    "year", new ParameterSchema.StringSchema(20, "^Y?-?\\d+$"), DateParameters::parseYear)
            .maxOccurs(100)
            .description("A year in which a date of `dateField` lies at least in part. Repeat it for or.")
            .example("1932");

    static final QueryParameter<String> AUTHOR = valueParameter("author", "An author", "Leon Trotsky");
    static final QueryParameter<String> TOPIC = valueParameter("topic", "A topic", "Russian Revolution");
    static final QueryParameter<String> PERSON = valueParameter("person", "A person it is about", "Joseph Stalin");
    static final QueryParameter<String> PLACE = valueParameter("place", "A place", "Copenhagen");
    static final QueryParameter<String> LANGUAGE = valueParameter("language", "A language, as a BCP 47 tag", "en");
    static final QueryParameter<String> METADATA =
            valueParameter("metadata.", "A value of free metadata under a key", "speeches");

    static final QueryParameter<List<String>> IDS = QueryParameter.list("ids", QueryParameter.text("ids", 200), 100)
            .description("Only these articles, by id, separated by commas; without `sort`, in this order.")
            .example("in-defence-of-october,results-and-prospects");
    static final QueryParameter<Instant> UPDATED_SINCE = QueryParameter.instant("updatedSince")
            .description("Only what was changed at this instant or later.")
            .example("2026-11-23T04:30:00Z");
    static final QueryParameter<String> STATUS = QueryParameter.choice("status", List.of("draft", "published", "any"))
            .otherwise("published")
            .description("Whether drafts are shown, for which a key is needed.");

    private static final int MAX_OCCURS = 100;
    private static final int MAX_DATE_LENGTH = 1000;
    private static final int MAX_VALUE_LENGTH = 201;

    private ListFilters() {}

    /** How a value is asked for: a minus in front would exclude it, and blanks around a value mean nothing. */
    public static String toParameter(String value) {
        return value.startsWith("-") ? " " + value : value;
    }

    private static QueryParameter<Edtf> roleParameter(String name, String what, String example) {
        return dateParameter(name, EdtfParameter::parseRange)
                .maxOccurs(MAX_OCCURS)
                .description(
                        what + ", as an EDTF date or interval. Repeat it for or; different roles are joined by and.")
                .example(example);
    }

    private static QueryParameter<Edtf> dateParameter(String name, Function<String, Edtf> reader) {
        return QueryParameter.of(name, new ParameterSchema.StringSchema(MAX_DATE_LENGTH, "^[\\s\\S]*$"), reader);
    }

    private static String checkLength(String name, String text) {
        int length = text.codePointCount(0, text.length()) - (text.startsWith("-") || text.startsWith(" ") ? 1 : 0);
        if (length >= MAX_VALUE_LENGTH) {
            String message = "A value of '" + name + "' has at most " + (MAX_VALUE_LENGTH - 1)
                    + " characters, beside a '-' in front.";
            throw new InvalidQueryValueException(Code.TOO_LONG, message, null);
        }
        return text;
    }

    /** A value and the minus that may stand in front of it. */
    private static QueryParameter<String> valueParameter(String name, String what, String example) {
        return QueryParameter.of(
                        name, new ParameterSchema.StringSchema(MAX_VALUE_LENGTH, null), text -> checkLength(name, text))
                .maxOccurs(MAX_OCCURS)
                .description(what + ", ignoring case and accents. Repeat it for or; a `-` in front excludes the value, "
                        + "a blank before that makes it part of the value.")
                .example(example);
    }
}
