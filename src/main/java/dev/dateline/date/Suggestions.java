package dev.dateline.date;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody probably meant who wrote something that is not EDTF. A suggestion is always EDTF itself. */
final class Suggestions {

    private static final Pattern SHORT_RANGE = Pattern.compile("(-?\\d\\d)(\\d\\d)[-/](\\d\\d)");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
    private static final int SHOWN = 40;

    private Suggestions() {}

    /** The first of some corrections of the whole text that is EDTF, or null. */
    static String of(String text) {
        if (text.length() > 100) {
            return null;
        }
        return Stream.of(
                        text.strip(),
                        text.strip().replaceAll("[xu]", "X"),
                        text.strip().toUpperCase(Locale.ROOT),
                        text.replace("?~", "%").replace("~?", "%"),
                        text.replaceAll("(?i)open|now", ".."),
                        text.replaceAll("(?i)unknown", ""),
                        shortRange(text),
                        basic(text),
                        shortYear(text),
                        swapped(text),
                        text.replaceFirst("^(\\d{3})0s$", "$1X"),
                        text.replaceFirst("^(\\d\\d)00s$", "$1XX"),
                        text.replaceFirst("^(?i)(?:ca?\\.?|circa) ?(\\d{4})$", "$1~"))
                .filter(candidate -> candidate != null && !candidate.equals(text) && isEdtf(candidate))
                .findFirst()
                .orElse(null);
    }

    private static String shortRange(String text) {
        Matcher range = SHORT_RANGE.matcher(text);
        if (!range.matches()) {
            return null;
        }
        return range.group(1) + range.group(2) + "/" + range.group(1) + range.group(3);
    }

    private static String basic(String text) {
        Matcher basic = BASIC.matcher(text);
        return basic.matches() ? basic.replaceFirst("$1-$2-$3") : null;
    }

    /** A century or a decade, as ISO 8601 writes them. */
    private static String shortYear(String text) {
        return text.matches("-?\\d{2,3}[?~%]?")
                ? text.replaceFirst("(\\d+)", text.replaceAll("\\D", "").length() == 2 ? "$1XX" : "$1X")
                : null;
    }

    private static String swapped(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? null : text.substring(slash + 1) + "/" + text.substring(0, slash);
    }

    private static boolean isEdtf(String text) {
        return EdtfParser.isValid(text);
    }

    /** A stretch of the text, short enough for a message. */
    static String shown(String text, int from, int to) {
        return to - from <= SHOWN ? text.substring(from, to) : text.substring(from, from + SHOWN) + "…";
    }
}
