package dev.dateline.search.lucene.analysis;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;

/** The words for numbers that have several spellings, and the words beside which they are numbers at all. */
final class Numerals {

    /** What a word is among numerals. */
    enum Kind {
        /** A word behind which any numeral counts: part two, volume iv, article 5. */
        COUNTED,
        /** The word war, behind which any numeral counts too. */
        WAR,
        /** A name behind which a Roman numeral, or an ordinal with "the", counts: Henry VIII, Henry the Eighth. */
        RULER,
        /** The word "the". */
        THE,
        /** The word world. */
        WORLD,
        /** The abbreviation WW. */
        WW,
        /** The name of a world war in one word: WWII, WW2. */
        WORLD_WAR,
        /** The word century. */
        CENTURY,
        /** An ordinal in digits: 3rd. */
        ORDINAL_DIGITS,
        /** An ordinal: third. */
        ORDINAL,
        /** A Roman numeral that is nothing else: ii, xviii. */
        ROMAN,
        /** A Roman numeral that may be a word: i, v, x, iv, vi, xi. */
        AMBIGUOUS_ROMAN,
        /** A cardinal: two. */
        CARDINAL,
        /** Twenty, thirty, to ninety. */
        TENS;

        /** Returns whether a cardinal behind it is a number. */
        boolean isCounted() {
            return this == COUNTED || this == WAR;
        }

        /** Returns whether the word is a numeral behind the name of a war. */
        boolean isNumber() {
            return this == ROMAN || this == AMBIGUOUS_ROMAN || this == CARDINAL;
        }
    }

    /** A word among numerals; its number is 0 for those that are none. */
    record Word(Kind kind, int number) {}

    static final int MAX_ORDINAL = 99;

    private static final String[] UNITS = {
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
        "nineteenth"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ROMAN_UNITS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    private static final List<String> AMBIGUOUS_ROMANS = List.of("i", "v", "x", "iv", "vi", "xi", "xx", "xxx");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MAX_ROMAN = 39;
    private static final int MAX_WORLD_WARS = 3;
    private static final int TWENTY = 20;
    private static final int TEN = 10;
    private static final String COUNTED = """
            part volume vol chapter book act scene phase stage section article tier type episode series mark mk class category
            round vatican bowl protocol canto appendix annex apollo gemini""";
    private static final String RULERS = """
            henry edward george william charles james richard louis napoleon pius john paul gregory innocent benedict clement
            leo urban boniface elizabeth mary anne catherine nicholas alexander peter ivan frederick friedrich wilhelm otto
            philip ferdinand francis franz joseph josef leopold albert victor emmanuel emanuel gustav gustavus christian haakon
            olav carl karl boris michael carol umberto pedro alfonso sancho ptolemy ramses rameses darius xerxes artaxerxes
            murad mehmed selim suleiman mahmud hamid hassan hussein abdullah fuad malcolm robert david stephen constantine
            theodosius justinian margaret margrethe christina juan isabella beatrix harald sigismund casimir rudolf maximilian
            matthias wilhelmina celestine""";
    private static final CharArrayMap<Word> WORDS = words();

    private Numerals() {}

    /** Returns what a word in lower case is; null when it has nothing to do with numerals. */
    static Word get(char[] word, int length) {
        return WORDS.get(word, 0, length);
    }

    private static CharArrayMap<Word> words() {
        CharArrayMap<Word> words = new CharArrayMap<>(512, false);
        BLANKS.splitAsStream(COUNTED).forEach(word -> words.put(word, new Word(Kind.COUNTED, 0)));
        BLANKS.splitAsStream(RULERS).forEach(word -> words.put(word, new Word(Kind.RULER, 0)));
        words.put("war", new Word(Kind.WAR, 0));
        words.put("the", new Word(Kind.THE, 0));
        words.put("world", new Word(Kind.WORLD, 0));
        words.put("ww", new Word(Kind.WW, 0));
        words.put("century", new Word(Kind.CENTURY, 0));
        words.put("centuries", new Word(Kind.CENTURY, 0));
        for (int n = 1; n <= MAX_ORDINAL; n++) {
            words.put(n + suffix(n), new Word(Kind.ORDINAL_DIGITS, n));
            words.put(ordinal(n), new Word(Kind.ORDINAL, n));
        }
        for (int n = 1; n <= MAX_ROMAN; n++) {
            String roman = "x".repeat(n / TEN) + ROMAN_UNITS.get(n % TEN);
            words.put(roman, new Word(AMBIGUOUS_ROMANS.contains(roman) ? Kind.AMBIGUOUS_ROMAN : Kind.ROMAN, n));
            if (n <= MAX_WORLD_WARS) {
                words.put("ww" + roman, new Word(Kind.WORLD_WAR, n));
                words.put("ww" + n, new Word(Kind.WORLD_WAR, n));
            }
        }
        for (int n = 1; n <= CARDINALS.size(); n++) {
            words.put(CARDINALS.get(n - 1), new Word(Kind.CARDINAL, n));
        }
        for (int i = 0; i < TENS.length; i++) {
            words.put(TENS[i], new Word(Kind.TENS, TWENTY + TEN * i));
        }
        return CharArrayMap.unmodifiableMap(words);
    }

    /**
     * Returns an ordinal as it is indexed, in one word.
     *
     * @param n from 1 to {@link #MAX_ORDINAL}
     */
    static String ordinal(int n) {
        if (n < TWENTY) {
            return UNITS[n - 1];
        }
        String tens = TENS[n / TEN - 2];
        return n % TEN == 0 ? tens.substring(0, tens.length() - 1) + "ieth" : tens + UNITS[n % TEN - 1];
    }

    /** Returns whether a term may stand for words that are numbers only beside others: 2, war, twentyfirst. */
    static boolean dependsOnContext(String term) {
        Word word = get(term.toCharArray(), term.length());
        boolean isOfWorldWar = word != null && (word.kind() == Kind.WORLD || word.kind() == Kind.WAR);
        return isOfWorldWar
                || (word != null && word.kind() == Kind.ORDINAL)
                || (term.length() <= 2 && term.chars().allMatch(Character::isDigit));
    }

    private static String suffix(int n) {
        if (n / TEN == 1) {
            return "th";
        }
        return switch (n % TEN) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
