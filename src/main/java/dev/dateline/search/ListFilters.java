package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.date.Edtf;
import dev.dateline.http.BadValue;
import dev.dateline.http.Parameter;
import dev.dateline.http.Shape;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;

/** The filters that every list-like endpoint takes, as they stand in a query string. */
public final class ListFilters {

    static final Parameter<String> Q = Parameter.text("q", 4000)
            .says("Words to look for, `\"phrases\"`, `-not`, `OR`. Any text is a valid query. At most 500 terms.")
            .like("Trotsky Copenhagen");
    static final Parameter<String> MATCH = Parameter.word("match", List.of("auto", "all", "any"))
            .otherwise("auto")
            .says("How many of the words must occur. `auto`: up to three words all of them, from four on two thirds; "
                    + "if that finds nothing, all of them with slips mended in words that no article has, and "
                    + "`query.corrected` says so; then any of them, and `query.relaxed` says so.");

    static final Parameter<Edtf> PUBLISHED = role("published", "When the work first appeared", "193X");
    static final Parameter<Edtf> REPUBLISHED =
            role("republished", "When this archive or a later edition brought it again", "2018/2020");
    static final Parameter<Edtf> ABOUT = role("about", "When the events were that it is about", "1917-11-07");
    static final Parameter<Edtf> MENTIONS = role("mentions", "A date that the summary mentions", "1932-11-27");
    static final Parameter<Edtf> DATE =
            role("date", "A date in any of the three roles, but not a mention", "1914/1918");

    static final Parameter<Edtf> FROM = date("from", EdtfParameter::from)
            .says("From the first day of this date on, in `dateField`. Any precision, but neither sets nor open ends.")
            .like("1917-02");
    static final Parameter<Edtf> TO = date("to", EdtfParameter::to)
            .says("Up to the last day of this date, in `dateField`. Any precision, but neither sets nor open ends.")
            .like("1917-11-07");
    static final Parameter<Edtf> BUCKET = date("bucket", EdtfParameter::range)
            .upTo(10)
            .says(
                    "A bucket of a timeline, in which a date of `dateField` lies at least in part. It goes beside `from`, "
                            + "`to` and `undated`, and never includes what is undated. Repeat it for and: it is for "
                            + "links from within links.")
            .like("193X");
    static final Parameter<String> DATE_FIELD = Parameter.word(
                    "dateField", List.of("published", "republished", "about", "mentions", "any"))
            .otherwise("published")
            .says(
                    "The dates that `from`, `to`, `bucket`, `onDay`, `decade` and `year` look at; `any` means the three roles.");
    static final Parameter<String> RANGE_MATCH = Parameter.word("rangeMatch", List.of("overlaps", "within"))
            .otherwise("overlaps")
            .says("Whether some day (`overlaps`) or every day (`within`) of a date lies between `from` and `to`.");
    static final Parameter<String> DATE_MATCH = Parameter.word("dateMatch", List.of("overlaps", "within", "contains"))
            .otherwise("overlaps")
            .says("Under a role or `date`: some day of the article's date lies in the range (`overlaps`), all of them "
                    + "do (`within`), or the range lies in the article's date (`contains`).");
    static final Parameter<MonthDay> ON_DAY = Parameter.of(
                    "onDay", new Shape.Text(5, "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"), CalendarDay::of)
            .says("Dates known to the day that fall on this calendar day of any year, in `dateField`.")
            .like("05-24");
    static final Parameter<String> UNDATED = Parameter.word("undated", List.of("include", "exclude", "only"))
            .says("What becomes of articles without a date. Under a date filter `exclude` unless told otherwise.");
    static final Parameter<Edtf> DECADE = Parameter.of(
                    "decade", new Shape.Text(20, "^[-0-9XY/]+$"), DateParameters::decade)
            .upTo(100)
            .says("A decade in which a date of `dateField` lies at least in part. Repeat it for or.")
            .like("193X");
    static final Parameter<Edtf> YEAR = Parameter.of("year", new Shape.Text(20, "^Y?-?\\d+$"), DateParameters::year)
            .upTo(100)
            .says("A year in which a date of `dateField` lies at least in part. Repeat it for or.")
            .like("1932");

    static final Parameter<String> AUTHOR = value("author", "An author", "Leon Trotsky");
    static final Parameter<String> TOPIC = value("topic", "A topic", "Russian Revolution");
    static final Parameter<String> PERSON = value("person", "A person it is about", "Joseph Stalin");
    static final Parameter<String> PLACE = value("place", "A place", "Copenhagen");
    static final Parameter<String> LANGUAGE = value("language", "A language, as a BCP 47 tag", "en");
    static final Parameter<String> METADATA = value("metadata.", "A value of free metadata under a key", "speeches");

    static final Parameter<List<String>> IDS = Parameter.list("ids", Parameter.text("ids", 200), 100)
            .says("Only these articles, by id, separated by commas; without `sort`, in this order.")
            .like("in-defence-of-october,results-and-prospects");
    static final Parameter<Instant> UPDATED_SINCE = Parameter.instant("updatedSince")
            .says("Only what was changed at this instant or later.")
            .like("2026-11-23T04:30:00Z");
    static final Parameter<String> STATUS = Parameter.word("status", List.of("draft", "published", "any"))
            .otherwise("published")
            .says("Whether drafts are shown, for which a key is needed.");

    private static final int TIMES = 100;
    private static final int LONGEST_DATE = 1000;
    private static final int LONGEST_VALUE = 201;

    private ListFilters() {}

    /** How a value is asked for: a minus in front would exclude it, and blanks around a value mean nothing. */
    public static String asked(String value) {
        return value.startsWith("-") ? " " + value : value;
    }

    private static Parameter<Edtf> role(String name, String what, String example) {
        return date(name, EdtfParameter::range)
                .upTo(TIMES)
                .says(what + ", as an EDTF date or interval. Repeat it for or; different roles are joined by and.")
                .like(example);
    }

    private static Parameter<Edtf> date(String name, Function<String, Edtf> reader) {
        return Parameter.of(name, new Shape.Text(LONGEST_DATE, "^[\\s\\S]*$"), reader);
    }

    private static String shortened(String name, String text) {
        int length = text.codePointCount(0, text.length()) - (text.startsWith("-") || text.startsWith(" ") ? 1 : 0);
        if (length >= LONGEST_VALUE) {
            String message = "A value of '" + name + "' has at most " + (LONGEST_VALUE - 1)
                    + " characters, beside a '-' in front.";
            throw new BadValue(Code.TOO_LONG, message, null);
        }
        return text;
    }

    /** A value and the minus that may stand in front of it. */
    private static Parameter<String> value(String name, String what, String example) {
        return Parameter.of(name, new Shape.Text(LONGEST_VALUE, null), text -> shortened(name, text))
                .upTo(TIMES)
                .says(what + ", ignoring case and accents. Repeat it for or; a `-` in front excludes the value, "
                        + "a blank before that makes it part of the value.")
                .like(example);
    }
}
