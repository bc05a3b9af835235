package dev.dateline.search.lucene.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/**
 * One spelling for words that British and American English spell differently, by rules and a list, and stems for words
 * that the stemmer conflates with others: nationalization with national, organize with organ, Manning with man.
 */
public final class SpellingVariants {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MIN_BASE_LENGTH = 3; // in size, prize and rise, -ize is no suffix
    private static final Map<String, String> LISTED = readPairs();
    private static final CharArrayMap<char[]> REPLACEMENTS = replacements();
    private static final CharArraySet OUR_BASES = set("lab col fav hon hum neighb behavi harb rum vap arm ard cand clam"
            + " demean misdemean endeav ferv flav glam od parl ranc rig savi sav splend succ tum val vig enam arb"
            + " discol dishon disfav unfav belab watercol technicol tricol multicol");
    private static final CharArraySet RE_BASES = set("cent theat met kilomet centimet millimet decimet micromet nanomet"
            + " lit millilit centilit decilit fib sab calib somb lust spect meag och sepulch mit nit scept goit"
            + " amphitheat reconnoit epicent hypocent saltpet tit accout");
    private static final CharArraySet OGUE_BASES = set("catal dial anal monol prol epil travel");
    private static final CharArraySet DOUBLED_L_BASES = set(
            "trave cance labe mode leve fue signa tota counse channe tunne"
                    + " quarre marve jewe libe riva equa initia dia due funne pane parce peda shove shrive snive spira swive"
                    + " tramme unrave reve rebe beve barre cudge chise ename flanne gambo grave grove kenne meta penci pumme"
                    + " refue stenci tasse towe trowe yode dishevel disheve carave victua wease misla relabe remode misspe");
    private static final CharArraySet NOT_IZE_BASES = // what -ise is no verbal suffix in; -aise, -prise, -wise by rule
            set(
                    "prom comprom prem dem merchand parad franch enfranch disenfranch expert advert chast treat mort desp den"
                            + " el chem val cer sunr moonr highr");
    private static final CharArraySet IZE_SUFFIXES =
            set("e es ed er ers ing ings ation ations ational ationally able ability");
    private static final CharArraySet YSE_SUFFIXES = set("e ed ing er ers");
    private static final CharArraySet OTHER_WORD_BASES = set("civil author");
    private static final CharArraySet SURNAMES = new CharArraySet(
            WordList.read("surnames.txt").stream()
                    .flatMap(line -> Arrays.stream(BLANKS.split(line)))
                    .toList(),
            false);
    private static final Map<String, List<String>> VARIANTS = variants();

    private char[] word;
    private int length;
    private boolean isStem;

    SpellingVariants() {
        word = new char[0];
    }

    private static CharArraySet set(String words) {
        return new CharArraySet(List.of(words.split(" ")), false);
    }

    private static Map<String, String> readPairs() {
        Map<String, String> pairs = new HashMap<>();
        for (String line : WordList.read("spelling-variants.txt")) {
            int gap = line.indexOf(' ');
            pairs.put(line.substring(0, gap), line.substring(gap + 1));
        }
        return Map.copyOf(pairs);
    }

    private static CharArrayMap<char[]> replacements() {
        CharArrayMap<char[]> replacements = new CharArrayMap<>(LISTED.size(), false);
        LISTED.forEach((from, to) -> replacements.put(from, to.toCharArray()));
        return CharArrayMap.unmodifiableMap(replacements);
    }

    private static Map<String, List<String>> variants() {
        Map<String, List<String>> variants = new HashMap<>();
        LISTED.forEach((from, to) -> variants.merge(
                IrregularPluralFilter.stem(to),
                List.of(from),
                (some, more) ->
                        Stream.of(some, more).flatMap(Collection::stream).toList()));
        return variants;
    }

    /** Returns the listed words that are indexed as a word with a given stem. */
    public static Stream<String> variantsOf(String stem) {
        return VARIANTS.getOrDefault(stem, List.of()).stream();
    }

    /** Returns how many letters of a stem begin every word with that stem that is not listed. */
    public static int unchangedLength(String stem) {
        for (int or = stem.indexOf("or", 2); or > 0; or = stem.indexOf("or", or + 1)) {
            if (OUR_BASES.contains(stem.substring(0, or))) {
                return or + 1;
            }
        }
        return stem.length() - (stem.endsWith("er") ? 2 : 1); // centre, theatre; the stemmer changes the last letter
    }

    /**
     * Normalizes a word in lower case, which {@link #word} then returns.
     *
     * @return whether the word differs or is a stem
     */
    boolean read(char[] text, int textLength) {
        isStem = false;
        word = text;
        length = textLength;
        if (length <= MIN_BASE_LENGTH) {
            char[] abbreviated = REPLACEMENTS.get(text, 0, length);
            return abbreviated != null && replace(abbreviated);
        }
        char[] listed = REPLACEMENTS.get(text, 0, length);
        if (listed != null) {
            replace(listed);
            replaceVerbSuffix();
            return true;
        }
        if (SURNAMES.contains(text, 0, length)) {
            isStem = true;
            return true;
        }
        return replaceOur() || replaceEnding() || replaceVerbSuffix();
    }

    char[] word() {
        return word;
    }

    int length() {
        return length;
    }

    /** Returns whether the word is a stem already. */
    boolean isStem() {
        return isStem;
    }

    private boolean replace(char[] other) {
        word = other.clone();
        length = other.length;
        return true;
    }

    /** Replaces the text from one position to another. */
    private boolean replace(int from, int to, String by) {
        String changed = new String(word, 0, from) + by + new String(word, to, length - to);
        return replace(changed.toCharArray());
    }

    private boolean replaceOur() {
        for (int i = 2; i + 2 < length; i++) {
            if (word[i] == 'o' && word[i + 1] == 'u' && word[i + 2] == 'r') {
                return OUR_BASES.contains(word, 0, i) && replace(i, i + 3, "or");
            }
        }
        return false;
    }

    private boolean replaceEnding() {
        return switch (word[length - 1]) {
            case 'e' -> replaceEnding("re", "er", RE_BASES) || replaceEnding("ogue", "og", OGUE_BASES);
            case 's' ->
                replaceEnding("res", "ers", RE_BASES)
                        || replaceEnding("ogues", "ogs", OGUE_BASES)
                        || replaceEnding("llers", "lers", DOUBLED_L_BASES);
            case 'd' ->
                replaceEnding("red", "ered", RE_BASES)
                        || replaceEnding("ogued", "oged", OGUE_BASES)
                        || replaceEnding("lled", "led", DOUBLED_L_BASES);
            case 'g' ->
                replaceEnding("ring", "ering", RE_BASES)
                        || replaceEnding("oguing", "oging", OGUE_BASES)
                        || replaceEnding("lling", "ling", DOUBLED_L_BASES);
            case 'r' -> replaceEnding("oguer", "oger", OGUE_BASES) || replaceEnding("ller", "ler", DOUBLED_L_BASES);
            default -> false;
        };
    }

    private boolean replaceEnding(String ending, String by, CharArraySet bases) {
        int base = length - ending.length();
        return endsWith(length, ending) && bases.contains(word, 0, base) && replace(base, length, by);
    }

    private boolean endsWith(int end, String ending) {
        int from = end - ending.length();
        if (from <= 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes -ize and -yze with z and, where the base of a verb in -ize is a word of another meaning, stems the verb,
     * its noun and their forms to -iz.
     */
    private boolean replaceVerbSuffix() {
        for (int i = MIN_BASE_LENGTH; i + 2 < length; i++) {
            boolean isZ = word[i + 1] == 'z';
            if (!isZ && word[i + 1] != 's') {
                continue;
            }
            int rest = i + 2;
            if (word[i] == 'i' && IZE_SUFFIXES.contains(word, rest, length - rest) && (isZ || isIzeBase(i))) {
                isStem = isOtherWord(i);
                return isStem ? replace(i, length, "iz") : !isZ && replace(i, rest, "iz");
            }
            if (word[i] == 'y' && !isZ && YSE_SUFFIXES.contains(word, rest, length - rest)) {
                return replace(i, rest, "yz");
            }
            if (word[i] == 'y' && endsWith(length, "yses")) {
                return replace(i, length, "ysis");
            }
        }
        return false;
    }

    /**
     * Returns whether the base of a verb in -ize is a word of another meaning, as in nationalize, organize, civilize.
     * In optimize or parallelize it is not.
     */
    private boolean isOtherWord(int end) {
        return OTHER_WORD_BASES.contains(word, 0, end)
                || endsWith(end, "al")
                || endsWith(end, "an")
                || endsWith(end, "on")
                || endsWith(end, "ern");
    }

    /** Returns whether what precedes -ise takes the suffix -ize, unlike exercise, supervise, surprise, praise. */
    private boolean isIzeBase(int end) {
        char last = word[end - 1];
        char before = word[end - 2];
        return switch (last) {
            case 'a', 'e', 'o', 'u', 'w' -> false;
            case 'c' -> before == 'i' || before == 'a';
            case 'v' -> before == 'i';
            case 'r' -> before != 'p' && !NOT_IZE_BASES.contains(word, 0, end);
            default -> !NOT_IZE_BASES.contains(word, 0, end);
        };
    }
}
