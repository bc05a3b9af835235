package dev.dateline.date.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the notations that only catalogues have, so that the readers of running text know them: "[184-?]", "1848
 * (?)", "not before 1850", "1880 (ca.)", "3rd quarter 19th century", "MDCCLXXVI", "1923 (negative)".
 */
final class CatalogueNotation {

    private static final String WHOLE_PART =
            "((?:\\d[a-z]{2}|first|second|third|fourth|last|early|mid|late) ?" + "(?:half|third|quarter|part)?)";
    private static final String PERIOD =
            "(?:[\\p{L}'-]+,? ){1,4}(?:period|dynasty|kingdom|reign|era|empire|culture|republic)";
    private static final String REMARK = String.join("|", Words.set("""
                    negative print printed signed dated inscribed cast stamped postmarked published exhibited copyright
                    design designed made installed manufactured photographed painted woven produced built drawn engraved
                    etched carved composed registered patented issued recorded depicted
                    """));

    /** Most dates of a catalogue: they need no other words. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:ca?\\. ?)?\\d{4}(?:s|[-\u2013/](?:ca?\\. ?)?\\d{1,4})?|\\d{1,2} \\p{L}{3,9} \\d{4}");

    private static final String NO_DATE = "n\\. ?d\\.?|undated|no date|date unknown";

    /**
     * Also in the abbreviations of other languages: sine dato, sine anno, ohne Datum, ohne Jahr, uden år, zonder jaar.
     */
    private static final Pattern NONE = Pattern.compile(
            "[\\[(]?(?:" + NO_DATE + "|nd|date not known|unknown(?: date)?|not dated|without date"
                    + "|(?:s\\. ?[da]|o\\. ?[dj]|u\\. ?å|z\\. ?[dj]|б\\. ?[дг])\\.?)[\\])]?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Rule> RULES = List.of(
            // what does not bear on the date
            rule("^(?:" + NO_DATE + ")[,;:]? ?([\\[(].+)$", "$1"),
            rule("[,;]? (?:and |or )?(?:" + NO_DATE + ")$", ""),
            rule(" ?[\\[(]bulk [^)\\]]{4,40}[)\\]]$", ""),
            rule(" ?\\((?:" + REMARK + ")\\)", ""),
            rule(",? ?(?:©|℗|cop\\. ?|copyright |c)\\d{4}\\.?$", "", 4),
            rule("^(?:©|℗|p(?=\\d{4}$)|cop\\.|copyright(?:ed)?|date:) ?(?=\\d)", ""),
            rule("^" + PERIOD + ",? [\\[(]([^()\\[\\]]+)[\\])]$", "$1"),
            rule("^" + PERIOD + ",? (?=\\d|c\\.|ca\\.|early|mid|late|first|second)", ""),
            rule(" & ", " and "),
            // the right date is the corrected one
            rule("^.{1,20}?,? [\\[(]?i\\. ?e\\.,? (\\d{4})[\\])]?$", "$1"),
            // digits that are not known
            rule("(?<!\\d)(\\d{2})(?:--|\\?\\?|[xX_]{2})(?![\\dxX])", "$1XX"),
            rule("(?<![\\dX])(\\d{3})(?:-(?=[\\])?]|$)|\\?(?=$|[\\])])|[xX_](?![\\dxX]))", "$1X"),
            rule("(?<![\\dX-])(\\d\\d)XX(?![\\dX-])", "$100s century"),
            rule("(?<![\\dX-])(\\d{3})X(?![\\dX-])", "$10s"),
            rule("00s century", "00s"),
            // doubt
            rule(" ?[\\[(] ?(?:\\?|uncertain|questionable) ?[\\])]", "?"),
            rule("(?<=[\\p{L}\\d]) \\?$", "?"),
            rule("^(.+?\\ds?),? [\\[(]?(?:ca?\\.|ca|circa|approx\\.?|approximately)[\\])]?$", "c. $1"),
            rule("^about the (?=\\d)", "c. "),
            rule("\\b(circa|ca|c)\\.? ?(?=\\?)", ""),
            rule("\\bcirca\\.", "circa"),
            rule("^(.+?),? [\\[(]?(possibly|probably|perhaps)[\\])]?$", "$2 $1"),
            rule("[\\[\\]]", ""),
            // ends
            rule("^(.*\\d) ?\\.$", "$1"),
            rule("\\b(?:shortly|soon|just|immediately) (?=after|before)", ""),
            rule(",? with (?:later )?(?:alterations|additions|repairs|restorations?)$", ""),
            rule("\\b(?:(?:in|on) or after|not before|not earlier than|no earlier than)\\b", "since"),
            rule("\\b(?:(?:in|on) or before|not after|not later than|no later than|up to)\\b", "until"),
            rule("^by (?=\\d|ca?\\b|circa)", "until "),
            rule("^(.+?),? ?(?:or|and) (?:shortly |soon )?(?:later|after|onwards?)$", "$1 or later"),
            rule("^(\\d{4}) onwards?$", "$1 or later"),
            rule("^(.+?),? ?(?:or|and) (?:earlier|before)$", "$1 or earlier"),
            rule("\\b(pre|post) (?=\\d{4})", "$1-"),
            rule("^(.+?\\d) ?[-\u2013\u2014] ?(?:\\?|unknown)$", "$1/"),
            rule("^(?:\\?|unknown) ?[-\u2013\u2014] ?(?=.*\\d)", "/"),
            rule("^(.*\\ds?) ?[-\u2013\u2014]$", "since $1"),
            rule("(\\d{4}) to present$", "$1-present"),
            // parts of a century
            rule("^(.{4,20}?(?:century|c\\.|s)), (?:the )?" + WHOLE_PART + "$", "$2 of $1"),
            rule("\\b(half|third|quarter) (\\d{1,2}(?:st|nd|rd|th))(?= ?[-\u2013]| to )", "$1 of $2 century"),
            rule("\\b(half|third|quarter) (?!of\\b)(?=(?:the )?(?:\\d{1,2}[a-z]{2}|\\p{L}+)[ -]c)", "$1 of "),
            rule("^(?:a\\.?d\\.?) (?=\\d{1,2}(?:st|nd|rd|th)\\b)", ""),
            rule("^(a\\.?d\\.? ?\\d{1,4})/(?=\\d{1,4}$)", "$1-"),
            // years below 1000
            rule("^((?:ca?|circa)\\.? ?)?(\\d{3})( ?[-\u2013] ?\\d{3,4})?(\\??)$", "$1AD $2$3$4"),
            rule("\\bbegun (?:in )?(\\d{4})[,;]? (?:and )?(?:completed|finished) (?:in )?(?=\\d{4})", "$1-"));

    private CatalogueNotation() {}

    /** Whether a string says in so many words that there is no date. */
    static boolean saysNone(String text) {
        return NONE.matcher(text).matches();
    }

    /** The same date in other words; the string itself where there is nothing to write out. */
    static String plain(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String plain = text;
        int roman = Numerals.roman(plain.replace(".", ""));
        if (roman >= 1000) {
            return Integer.toString(roman);
        }
        for (Rule rule : RULES) {
            plain = rule.apply(plain);
        }
        return plain.strip();
    }

    private static Rule rule(String pattern, String replacement) {
        return rule(pattern, replacement, 0);
    }

    private static Rule rule(String pattern, String replacement, int least) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement, least);
    }

    /** @param least how much has to stand before the place; otherwise it is all there is */
    private record Rule(Pattern pattern, String replacement, int least) {

        String apply(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() && matcher.start() >= least ? matcher.replaceAll(replacement) : text;
        }
    }
}
