package dev.dateline.date.text.catalogue;

import dev.dateline.date.text.token.Numerals;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites notations that only catalogues use to ones that the rules for running text understand: "[184-?]", "1848
 * (?)", "not before 1850", "1880 (ca.)", "3rd quarter 19th century", "MDCCLXXVI", "1923 (negative)".
 */
public final class CatalogueNotation {

    private static final String WHOLE_PART =
            "((?:\\d[a-z]{2}|first|second|third|fourth|last|early|mid|late) ?" + "(?:half|third|quarter|part)?)";
    private static final String PERIOD = "(?:[\\p{L}'-]+,? ){1,4}" + anyOf(CatalogueLexicon.ENGLISH.periods());
    private static final String STYLE = anyOf(CatalogueLexicon.ENGLISH.styles());
    private static final String REMARK = anyOf(CatalogueLexicon.ENGLISH.remarks());

    /** A note in brackets after a date: it contains no digit, and no word that would change the date. */
    private static final String NOTE =
            "^(.*\\d[^(\\[]*?),? ?[\\[(](?![^\\])]*\\b(?:\\d|ca?|circa|about|around|approx|possibly"
                    + "|probably|perhaps|or|and|before|after|bce?|ad|ce|style|os|ns|julian|gregorian|century|early|mid|late|half|quarter|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
                    + "|dec|january|february|march|april|june|july|august|september|october|november|december|note)\\b)"
                    + "[\\p{L}][^()\\[\\]\\d?]*[\\])]\\.?$";

    /** The form of most dates in catalogues, which need no rewriting. */
    private static final Pattern PLAIN_EDTF_PATTERN =
            Pattern.compile("(?:ca?\\. ?)?\\d{4}(?:s|[-–/](?:ca?\\. ?)?\\d{1,4})?|\\d{1,2} \\p{L}{3,9} \\d{4}");

    private static final Pattern CENTURY = Pattern.compile(
            "(?<![\\p{L}\\d])(?:C(?=\\d{1,2}(?:st|nd|rd|th)?(?!\\d))|c(?=\\d{1,2}(?:st|nd|rd|th)))(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\d])");
    private static final Pattern ANNO = Pattern.compile("^anno(?: domini)? ", Pattern.CASE_INSENSITIVE);

    private static final String NO_DATE = "n\\. ?d\\.?|undated|no date|date unknown";

    /**
     * Strings that mean "no date", including abbreviations in other languages: sine dato, sine anno, ohne Datum, ohne
     * Jahr, uden år, zonder jaar.
     */
    private static final Pattern NONE = Pattern.compile(
            "[\\[(]?(?:" + NO_DATE
                    + "|nd|(?:publication date|date(?: of \\p{L}+)?) not (?:identified|given|recorded)|date not known|unknown(?: date)?|not dated|without date"
                    + "|(?:s\\. ?[da]|o\\. ?[dj]|u\\. ?å|z\\. ?[dj]|б\\. ?[дг])\\.?)[\\])]?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<RewriteRule> RULES = List.of(
            // a century that is a decade, and the era of two years
            RewriteRule.of("\\b(\\d{3})0['’]?s,? [\\[(]?(?:the )?decade[\\])]?$", "$1X"),
            RewriteRule.of("\\b(\\d{2})00['’]?s,? [\\[(]?(?:the )?century[\\])]?$", "$1XX"),
            RewriteRule.of("^(\\d{1,4}) (or|and) (\\d{1,4}) (b\\.? ?c\\.?(?: ?e\\.?)?)$", "$1 $4 $2 $3 $4"),
            // parts that do not affect the date
            RewriteRule.of("^(?:" + NO_DATE + ")[,;:]? ?([\\[(].+)$", "$1"),
            RewriteRule.of("[,;]? (?:and |or )?(?:" + NO_DATE + ")$", ""),
            RewriteRule.of(
                    "(?<=[\\d?s])[,;]? [\\[(]?(?:bulk|mostly|mainly|predominantly|chiefly|primarily)\\b[^)\\]]{4,40}[)\\]]?$",
                    ""),
            RewriteRule.of("^\\[?(\\d{4}) (?:printing|impression|edition|issue)]?\\.?$", "$1"),
            RewriteRule.of(
                    "(?<!\\p{L} )(\\d{4}s?\\??) \\((print|printed|cast|reprint|reprinted|manufactured|reissued)\\)",
                    "$2 $1"),
            RewriteRule.of(" ?\\((?:" + REMARK + ")\\)", ""),
            RewriteRule.of(",? ?(?:©|℗|cop\\. ?|copyright |c)\\d{4}(?:[-–]\\d{2,4})?\\.?$", "", 4),
            RewriteRule.of("^(?:©|℗|p(?=\\d{4}$)|cop\\.|copyright(?:ed)?|date:) ?(?=\\d)", ""),
            RewriteRule.of("^" + STYLE + ",? [\\[(]([^()\\[\\]]+)[\\])]$", "$1"),
            RewriteRule.of("^" + STYLE + ",? (?=\\d{3}|\\d{1,2}[a-z]|c\\.|ca\\.|early|mid|late|first|second)", ""),
            RewriteRule.of(
                    "^(?:reign of |under )?(?:\\p{Lu}[\\p{L}'-]+ ){1,3}(?:[ivx]+ )?[\\[(](\\d{3,4} ?[-–] ?\\d{2,4})[\\])]$",
                    "$1"),
            RewriteRule.of("^" + PERIOD + ",? [\\[(]([^()\\[\\]]+)[\\])]$", "$1"),
            RewriteRule.of("^" + PERIOD + ",? (?=\\d|c\\.|ca\\.|early|mid|late|first|second)", ""),
            RewriteRule.of(" & ", " and "),
            // of an error and its correction, the correction
            RewriteRule.of(
                    "^.{1,20}?,? [\\[(]?(?:sic,? )?(?:i\\. ?e\\.|ie|that is|recte|rectius|sc\\.|corrected(?: to)?),? ?"
                            + "(\\d{4}\\??)[\\])]?\\.?$",
                    "$1"),
            // the years of a reign
            RewriteRule.of(
                    "^(?:(?:\\p{Lu}[\\p{L}'-]+ ){1,4}(?:[ivx]+ )?)?[\\[(]?(?:r\\.|reg\\.|reigned|ruled),? ?(?:from )?(\\d{3,4}(?: ?[-–] ?\\d{2,4})?)[\\])]?$",
                    "reign $1"),
            RewriteRule.of("^reign (\\d)(\\d{2}) ?[-–] ?(\\d{2})$", "$1$2-$1$3"),
            RewriteRule.of("^reign (?=\\d)", ""),
            // a year of another calendar or in Roman numerals, beside the same year AD
            RewriteRule.of("^(?:anno(?: domini| dom\\.?)?|in the year),? (?=\\d|[mdclxvi.]+\\.?(?: |$))", ""),
            RewriteRule.of(
                    "^(?=m[.dclxvi])[mdclxvi. ]+,? ?[\\[(]((?:c\\.? ?|ca\\.? ?)?\\d{4}[^\\])]*)[\\])]\\.?$", "$1"),
            RewriteRule.of(
                    "^(?:an|année|meiji|taishō|taisho|shōwa|showa|kwangmu|minguo)\\.? ?[\\divx]{1,5},?"
                            + " [\\[(]((?:c\\.? ?|ca\\.? ?)?\\d{4}[^\\])]*)[\\])]\\.?$",
                    "$1"),
            RewriteRule.of("^[3-5]\\d{3},? [\\[(](1[89]\\d\\d[^\\])]*)[\\])]\\.?$", "$1"),
            // which volume is of which year
            RewriteRule.of(
                    "^(\\d{4}.*?) [\\[(](?:v|vols?|volumes?|t|tome|bd|band|nos?|nr|pts?|parts?|bk|issues?)\\.? ?\\d[^\\])]*[\\])]\\.?$",
                    "$1"),
            // abbreviations
            RewriteRule.of("\\b(\\d{1,2}(?:st|nd|rd|th))c\\b\\.?", "$1 century"),
            RewriteRule.of("^(.*?)\\b(\\d{1,2}) ?([-–/]) ?(\\d{1,2})(?:st|nd|rd|th)? (?=cent|c\\b)", "$1$2th$3$4th "),
            RewriteRule.of("^(\\d{4}s?\\??) ?(?:\\+|ff\\.?|et seq\\.?|on|->)$", "$1 or later"),
            RewriteRule.of(
                    "^(.*\\d[s?]?) ?(?:[-–—]|to) ?(?:ongoing|current|date|to date|the present|present day|continuing|continues|continued"
                            + "|now|today|still going on|open)$",
                    "$1-present"),
            // unknown digits
            RewriteRule.of("(?<!\\d)(\\d{2})(?:--|\\?\\?|[xX_]{2})(?![\\dxX])", "$1XX"),
            RewriteRule.of("(?<![\\dX])(\\d{3})(?:-(?=[\\])?]|$| (?:and|or|to) )|[xX_](?![\\dxX]))", "$1X"),
            RewriteRule.of("(?<![\\dX])(?<!\\p{L}{3} )(\\d{3})\\?(?=$|[\\])])", "$1X"),
            // doubt
            RewriteRule.of(" ?[\\[(] ?(?:\\?|uncertain|questionable) ?[\\])]", "?"),
            RewriteRule.of("(?<=[\\p{L}\\d]) \\?$", "?"),
            RewriteRule.of("^(.+?\\ds?),? [\\[(]?(?:ca?\\.|ca|circa|approx\\.?|approximately)[\\])]?$", "c. $1"),
            RewriteRule.of("^about the (?=\\d)", "c. "),
            RewriteRule.of("\\b(circa|ca|c)\\.? ?(?=\\?)", ""),
            RewriteRule.of("\\bcirca\\.", "circa"),
            RewriteRule.of("^(.+?),? [\\[(]?(possibly|probably|perhaps)[\\])]?$", "$2 $1"),
            RewriteRule.of(" ?[\\[(](or (?:later|earlier|after|before))[\\])]$", " $1"),
            RewriteRule.of(" [\\[(](?:c|cop\\. ?|©|p)\\d{4}[\\])]$", ""),
            RewriteRule.of("^(.+?\\d\\S*) [\\[(](?:estimated?|est\\.?|approximate(?: date)?)[\\])]$", "c. $1"),
            RewriteRule.of(
                    "^(.+?\\d\\S*) [\\[(](?:conjectural|conjectured|presumed|attributed|inferred|doubtful)[\\])]$",
                    "$1?"),
            RewriteRule.of(NOTE, "$1"),
            RewriteRule.of("[\\[\\]]", ""),
            // open ends
            RewriteRule.of("^(.*\\d) ?\\.$", "$1"),
            RewriteRule.of("\\b(?:shortly|soon|just|immediately) (?=after|before)", ""),
            RewriteRule.of(",? with (?:later )?(?:alterations|additions|repairs|restorations?)$", ""),
            RewriteRule.of("\\b(?:(?:in|on) or after|not before|not earlier than|no earlier than)\\b", "since"),
            RewriteRule.of("\\b(?:(?:in|on) or before|not after|not later than|no later than|up to)\\b", "until"),
            RewriteRule.of(
                    "(?<!\\p{L} )\\bby (?=\\d|ca?\\b|circa)|(?<=cast |printed |made |published |completed |finished )by (?=\\d{4})",
                    "until "),
            RewriteRule.of(
                    "^(.+?),? ?(?:or|and) (?:shortly |soon |slightly |somewhat )?(?:later|after|onwards?)$",
                    "$1 or later"),
            RewriteRule.of("^(\\d{4}) onwards?$", "$1 or later"),
            RewriteRule.of(
                    "^(.+?),? ?(?:or|and) (?:shortly |slightly |somewhat )?(?:earlier|before)$", "$1 or earlier"),
            RewriteRule.of("\\b(pre|post) (?=\\d{4})", "$1-"),
            RewriteRule.of("^(.+?\\d) ?[-–—] ?(?:\\?|unknown)$", "$1/"),
            RewriteRule.of("^(?:\\?|unknown) ?[-–—] ?(?=.*\\d)", "/"),
            RewriteRule.of("^(.*\\ds?) ?[-–—]$", "since $1"),
            RewriteRule.of("(\\d{4}) to present$", "$1-present"),
            // parts of a century
            RewriteRule.of("^(.{4,20}?(?:century|c\\.|s)), (?:the )?" + WHOLE_PART + "$", "$2 of $1"),
            RewriteRule.of("\\b(half|third|quarter) (\\d{1,2}(?:st|nd|rd|th))(?= ?[-–]| to )", "$1 of $2 century"),
            RewriteRule.of("\\b(half|third|quarter) (?!of\\b)(?=(?:the )?(?:\\d{1,2}[a-z]{2}|\\p{L}+)[ -]c)", "$1 of "),
            RewriteRule.of("^(?:a\\.?d\\.?) (?=\\d{1,2}(?:st|nd|rd|th)\\b)", ""),
            RewriteRule.of("^(a\\.?d\\.? ?\\d{1,4})/(?=\\d{1,4}$)", "$1-"),
            // years below 1000
            RewriteRule.of("^((?:ca?|circa)\\.? ?)(\\d{1,2}) ?[-–] ?(?=\\d{3,4}$)", "$1AD $2-"),
            RewriteRule.of("^((?:ca?|circa)\\.? ?)?(\\d{3})( ?[-–] ?\\d{3,4})?(\\??)$", "$1AD $2$3$4"),
            RewriteRule.of(
                    "\\b(?:begun|started|commenced) (?:in )?(\\d{4})[,;]? (?:and )?(?:completed|finished) (?:in )?(?=\\d{4})",
                    "$1-"));

    private CatalogueNotation() {}

    private static String anyOf(Set<String> words) {
        return "(?:" + words.stream().sorted().collect(Collectors.joining("|")) + ")";
    }

    /** Returns whether a string says explicitly that there is no date. */
    public static boolean isNoDate(String text) {
        return NONE.matcher(text).matches();
    }

    /** Returns whether a string has the most common form, so that nothing needs rewriting. */
    public static boolean isPlain(String text) {
        return PLAIN_EDTF_PATTERN.matcher(text).matches() && !text.contains("9999") && !text.startsWith("0000");
    }

    /** Returns the same date in other words, or the string itself if there is nothing to rewrite. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String plain = CENTURY.matcher(text).replaceAll("$1th century");
        int roman = Numerals.roman(ANNO.matcher(plain).replaceFirst("").replaceAll("[. ]", ""));
        if (roman >= 1000 && text.length() > 2 && !text.equals("MIX")) {
            return Integer.toString(roman);
        }
        plain = HijriNotation.plain(NumeralNotation.plain(EditionNotation.plain(plain)));
        for (RewriteRule rule : RULES) {
            plain = rule.apply(plain);
        }
        return plain.strip();
    }
}
