package dev.dateline.date.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that dates are written with. All in lower case. */
final class Words {

    private static final Map<String, Integer> MONTHS = numbered(List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"));
    private static final Map<String, Integer> SHORT_MONTHS = new HashMap<>(
            numbered(List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")));
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);
    private static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun");
    private static final Map<String, Integer> CARDINALS = numbered(List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"));
    private static final Map<String, Integer> ORDINALS = numbered(List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth"));
    private static final Map<String, Integer> TENS =
            numbered(List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"));
    private static final Map<String, Integer> TENTHS = numbered(List.of(
            "tenth",
            "twentieth",
            "thirtieth",
            "fortieth",
            "fiftieth",
            "sixtieth",
            "seventieth",
            "eightieth",
            "ninetieth",
            "hundredth"));
    private static final Map<String, Integer> DECADES = numbered(List.of(
            "tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"));
    private static final Set<String> ABBREVIATIONS = Set.of(
            "sept", "febr", "c", "ca", "mr", "mrs", "dr", "st", "gen", "col", "lt", "vol", "no", "p", "pp", "ed",
            "prof");

    private static final Set<String> STARTS = new HashSet<>(set("""
            the a an early mid late before after since until till til prior pre post c ca ci circ cca circa around about approx approximately
            roughly that today yesterday tomorrow month year end start beginning close middle outset opening last final closing
            latter former ad hundred q roaring swinging hungry gay naughty dirty golden probably possibly perhaps presumably r fl b d at aged half no not half anno années annees años anos anni ani anys christmas boxing new later earlier centenary centennial bicentenary bicentennial
            """));
    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,5}(?:th)?+");

    static {
        SHORT_MONTHS.remove("may");
        SHORT_MONTHS.put("sept", 9);
        SHORT_MONTHS.put("febr", 2);
        List.of(MONTHS, SHORT_MONTHS, SEASONS, CARDINALS, ORDINALS, TENS, TENTHS, DECADES)
                .forEach(words -> STARTS.addAll(words.keySet()));
        STARTS.addAll(WEEKDAYS);
    }

    private Words() {}

    /** The words of a text. */
    static Set<String> set(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    private static Map<String, Integer> numbered(List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size() + 1));
        return numbers;
    }

    /** Whether a date can begin with this word; all others need no closer look. */
    static boolean canStart(String word) {
        return STARTS.contains(word)
                || (!word.isEmpty()
                        && word.length() < 8
                        && "ivx".indexOf(word.charAt(0)) >= 0
                        && ROMAN.matcher(word).matches());
    }

    /** 1 to 12, or 0. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, SHORT_MONTHS.getOrDefault(word, 0));
    }

    static boolean isShortMonth(String word) {
        return SHORT_MONTHS.containsKey(word);
    }

    /** 21 to 24 as EDTF has them, or 0. */
    static int season(String word) {
        return SEASONS.getOrDefault(word, 0);
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    /** 1 to 19, or 0. */
    static int cardinal(String word) {
        return CARDINALS.getOrDefault(word, 0);
    }

    /** 1 to 19, or 0. */
    static int ordinal(String word) {
        return ORDINALS.getOrDefault(word, 0);
    }

    /** 10 to 90, or 0. */
    static int tens(String word) {
        return TENS.getOrDefault(word, 0) * 10;
    }

    /** 10 to 100, or 0. */
    static int tenth(String word) {
        return TENTHS.getOrDefault(word, 0) * 10;
    }

    /** 1 for the tens to 9 for the nineties, or 0. */
    static int decade(String word) {
        return DECADES.getOrDefault(word, 0);
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word) || SHORT_MONTHS.containsKey(word);
    }
}
