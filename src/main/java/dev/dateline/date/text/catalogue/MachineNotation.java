package dev.dateline.date.text.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites dates as programs write them, which have no notation for the unknown: zeros for a month or a day, midnight
 * for no time, the year 9999 for "ongoing" and 0000 for "undated", eight digits without separators.
 */
public final class MachineNotation {

    private static final int COMPACT_LENGTH = 8;
    private static final Pattern NONE = Pattern.compile(
            "(?:0000(?:-0[01]){0,2}|9999|uuuu)[/-](?:9999(?:-\\d\\d){0,2}|uuuu)|\\[?9999]?|9999\\d{4}|9999-99-99|uuuu"
                    + "|0000([-./]?)00\\100(?:[ T].*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("([12]\\d{3})(0\\d|1[0-2])([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern DAYS = Pattern.compile("(\\d{8})(?: ?[-–/] ?(\\d{8}))?");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{4})([-.])(0[1-9]|1[0-2])\\200(?!\\d)");
    private static final List<RewriteRule> RULES = List.of(
            RewriteRule.of("^(.*\\d)[ T]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?[AP]\\.?M\\.?)?$", "$1"),
            RewriteRule.of("(?<!\\d)(\\d{4})([-./])00\\200(?!\\d)", "$1"),
            RewriteRule.of("(?<!\\d)00([-./])00\\1(\\d{4})(?!\\d)", "$2"),
            RewriteRule.of("(?<!\\d)00([-./])(0?[1-9]|1[0-2])\\1(\\d{4})(?!\\d)", "$2/$3"),
            RewriteRule.of("(?<!\\d)(\\d{2})uu(?![\\dX])", "$1XX"),
            RewriteRule.of("(?<!\\d)(\\d{3})u(?![\\dX])", "$1X"),
            RewriteRule.of("(?<=[\\dX])[/-]uuuu$", "/"));

    private static final Pattern ONGOING = Pattern.compile(
            "(?:from )?(.*?[^\\s/–—-])(?: ?[-–—/] ?| (?:to|until|through) |(?<=^\\d{4}))\\[?9999(?:-?\\d\\d(?:-?\\d\\d)?)?]?\\.?");
    private static final RewriteRule UNKNOWN_START = RewriteRule.of("^0000(?:-0[01](?:-0[01])?)?/(?=[12]\\d{3})", "/");

    private MachineNotation() {}

    /** Returns what precedes a 9999 that stands for an open end; empty if there is none. */
    public static Optional<String> beforeOngoing(String text) {
        Matcher ongoing = ONGOING.matcher(text);
        if (!text.contains("9999") || !ongoing.matches()) {
            return Optional.empty();
        }
        String start = ongoing.group(1);
        return Optional.of(start.startsWith("[") && !start.endsWith("]") ? start.substring(1) : start);
    }

    /** Replaces a 0000 that stands for an unknown beginning. */
    public static String withUnknownStart(String text) {
        return UNKNOWN_START.apply(text);
    }

    /** Returns whether a string is a placeholder for no date. */
    public static boolean isNoDate(String text) {
        return NONE.matcher(text).matches();
    }

    /** Returns the same date in EDTF or in words, or the string itself if it has no such notation. */
    public static String plain(String text) {
        String plain = text;
        if (text.length() >= COMPACT_LENGTH || text.indexOf('u') > 0) {
            plain = months(compact(plain));
            for (RewriteRule rule : RULES) {
                plain = rule.apply(plain);
            }
        }
        return plain;
    }

    /**
     * Separates the digits of dates like "18500101/18601231"; eight digits that are not valid days remain unchanged.
     */
    private static String compact(String text) {
        Matcher days = DAYS.matcher(text);
        return days.matches()
                ? COMPACT_DATE
                        .matcher(days.replaceFirst("$1/$2").replaceFirst("/$", ""))
                        .replaceAll("$1-$2-$3")
                : text;
    }

    /**
     * Rewrites a month whose day is 00: "1904-05-00" is May 1904, whereas "1904-05" would be read as a range of years.
     */
    private static String months(String text) {
        Matcher month = MONTH.matcher(text);
        return month.replaceAll(text.indexOf('/') < 0 ? "$3/$1" : "$1-$3");
    }
}
