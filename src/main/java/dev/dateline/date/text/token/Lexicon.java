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

/** The words of date expressions in one language, in lower case, loaded from a resource. */
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
            throw new UncheckedIOException("cannot read the lexicon of " + language, e);
        }
        return words;
    }

    /** Maps words to their position in a list, from 1. */
    private static Map<String, Integer> ranked(Properties words, String key) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> list = List.of(words.getProperty(key).strip().split("\\s+"));
        for (int i = 0; i < list.size(); i++) {
            numbers.put(list.get(i), i + 1);
        }
        numbers.remove("-");
        return numbers;
    }

    /** Maps words to the number after their colon. */
    private static Map<String, Integer> numbered(Properties words, String key) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : set(words.getProperty(key))) {
            int colon = word.indexOf(':');
            numbers.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
        }
        return numbers;
    }

    /** Splits a text at white space into a set of words. */
    public static Set<String> set(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** Returns whether a date can begin with this word; a fast check that spares all other words the rules. */
    public boolean canStart(String word) {
        return starts.contains(word)
                || (!word.isEmpty()
                        && word.length() < LONGEST_ROMAN
                        && "ivx".indexOf(word.charAt(0)) >= 0
                        && ROMAN.matcher(word).matches());
    }

    /** Returns the month, 1 to 12, or 0 if the word is none. */
    public int month(String word) {
        Integer month = months.get(word);
        return month == null ? shortMonths.getOrDefault(word, 0) : month;
    }

    /** Returns whether the word is an abbreviated month. */
    public boolean isShortMonth(String word) {
        return shortMonths.containsKey(word);
    }

    /** Returns the season as its EDTF code, 21 to 24, or 0 if the word is none. */
    public int season(String word) {
        return seasons.getOrDefault(word, 0);
    }

    /** Returns whether the word is a day of the week. */
    public boolean isWeekday(String word) {
        return weekdays.contains(word);
    }

    /** Returns the value of a cardinal, 1 to 19, or 0 if the word is none. */
    public int cardinal(String word) {
        return cardinals.getOrDefault(word, 0);
    }

    /** Returns the value of an ordinal, 1 to 19, or 0 if the word is none. */
    public int ordinal(String word) {
        return ordinals.getOrDefault(word, 0);
    }

    /** Returns the value of a multiple of ten, 10 to 90, or 0 if the word is none. */
    public int tens(String word) {
        return tens.getOrDefault(word, 0) * 10;
    }

    /** Returns the value of an ordinal multiple of ten, 10 to 100, or 0 if the word is none. */
    public int tenth(String word) {
        return tenths.getOrDefault(word, 0) * 10;
    }

    /** Returns the decade, from 1 for the tens to 9 for the nineties, or 0 if the word is none. */
    public int decade(String word) {
        return decades.getOrDefault(word, 0);
    }

    /** Returns whether a dot after the word does not end a sentence. */
    public boolean isAbbreviation(String word) {
        return abbreviations.contains(word) || shortMonths.containsKey(word);
    }
}
