package dev.dateline.date.text.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that dates are written with in a language, all in lower case, from a file of its own. */
public final class Lexicon {

    public static final Lexicon ENGLISH = new Lexicon("english");

    private static final Pattern ROMAN = Pattern.compile("[ivx]{1,5}(?:th)?+");
    private static final int LONGEST_ROMAN = 8;

    private final Map<String, Integer> months;
    private final Map<String, Integer> shortMonths;
    private final Map<String, Integer> seasons;
    private final Map<String, Integer> cardinals;
    private final Map<String, Integer> ordinals;
    private final Map<String, Integer> tens;
    private final Map<String, Integer> tenths;
    private final Map<String, Integer> decades;
    private final Set<String> weekdays;
    private final Set<String> abbreviations;
    private final Set<String> starts;

    private Lexicon(String language) {
        Properties words = load(language);
        this.months = ranked(words, "months");
        this.shortMonths = ranked(words, "shortMonths");
        shortMonths.putAll(numbered(words, "otherMonths"));
        this.seasons = numbered(words, "seasons");
        this.cardinals = ranked(words, "cardinals");
        this.ordinals = ranked(words, "ordinals");
        this.tens = ranked(words, "tens");
        this.tenths = ranked(words, "tenths");
        this.decades = ranked(words, "decades");
        this.weekdays = set(words.getProperty("weekdays"));
        this.abbreviations = set(words.getProperty("abbreviations"));
        Set<String> all = new HashSet<>(set(words.getProperty("starts")));
        all.addAll(weekdays);
        List.of(months, shortMonths, seasons, cardinals, ordinals, tens, tenths, decades)
                .forEach(each -> all.addAll(each.keySet()));
        this.starts = Set.copyOf(all);
    }

    private static Properties load(String language) {
        Properties words = new Properties();
        String file = "/dev/dateline/date/text/token/" + language + ".properties";
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + language + " cannot be read", e);
        }
        return words;
    }

    /** Words by their place in the list, from 1. */
    private static Map<String, Integer> ranked(Properties words, String key) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> list = List.of(words.getProperty(key).strip().split("\\s+"));
        for (int i = 0; i < list.size(); i++) {
            numbers.put(list.get(i), i + 1);
        }
        numbers.remove("-");
        return numbers;
    }

    /** Words by the number behind their colon. */
    private static Map<String, Integer> numbered(Properties words, String key) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : set(words.getProperty(key))) {
            int colon = word.indexOf(':');
            numbers.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
        }
        return numbers;
    }

    /** The words of a text. */
    public static Set<String> set(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** Whether a date can begin with this word; all others need no closer look. */
    public boolean canStart(String word) {
        return starts.contains(word)
                || (!word.isEmpty()
                        && word.length() < LONGEST_ROMAN
                        && "ivx".indexOf(word.charAt(0)) >= 0
                        && ROMAN.matcher(word).matches());
    }

    /** 1 to 12, or 0. */
    public int month(String word) {
        Integer month = months.get(word);
        return month == null ? shortMonths.getOrDefault(word, 0) : month;
    }

    public boolean isShortMonth(String word) {
        return shortMonths.containsKey(word);
    }

    /** 21 to 24 as EDTF has them, or 0. */
    public int season(String word) {
        return seasons.getOrDefault(word, 0);
    }

    public boolean isWeekday(String word) {
        return weekdays.contains(word);
    }

    /** 1 to 19, or 0. */
    public int cardinal(String word) {
        return cardinals.getOrDefault(word, 0);
    }

    /** 1 to 19, or 0. */
    public int ordinal(String word) {
        return ordinals.getOrDefault(word, 0);
    }

    /** 10 to 90, or 0. */
    public int tens(String word) {
        return tens.getOrDefault(word, 0) * 10;
    }

    /** 10 to 100, or 0. */
    public int tenth(String word) {
        return tenths.getOrDefault(word, 0) * 10;
    }

    /** 1 for the tens to 9 for the nineties, or 0. */
    public int decade(String word) {
        return decades.getOrDefault(word, 0);
    }

    public boolean isAbbreviation(String word) {
        return abbreviations.contains(word) || shortMonths.containsKey(word);
    }
}
