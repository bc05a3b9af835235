package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stems English plurals that the stemmer's rules do not cover: irregular plurals, and plurals of words in -u, whose
 * ending -us the stemmer takes for Latin.
 */
public final class IrregularPluralFilter {

    private static final Pattern MEN_SUFFIX = Pattern.compile("men$");
    private static final Map<String, String> STEMS = parseStems("""
            children child
            wives wife
            midwives midwife
            housewives housewife
            knives knife
            thieves thief
            wolves wolf
            halves half
            loaves loaf
            feet foot
            teeth tooth
            geese goose
            mice mouse
            oxen ox
            crises crisis
            theses thesis
            hypotheses hypothesis
            phenomena phenomenon
            criteria criterion
            memoranda memorandum
            hindus hindu
            zulus zulu
            hutus hutu
            bantus bantu
            manchus manchu
            kikuyus kikuyu
            gurus guru
            menus menu
            bureaus bureau
            plateaus plateau
            chateaus chateau
            men
            women
            workmen
            policemen
            gentlemen
            statesmen
            businessmen
            chairmen
            spokesmen
            congressmen
            countrymen
            craftsmen
            tradesmen
            clergymen
            noblemen
            fishermen
            firemen
            seamen
            horsemen
            freedmen
            freemen
            militiamen
            guardsmen
            servicemen
            englishmen
            frenchmen
            irishmen
            welshmen
            scotsmen""");

    private static final StemmerOverrideMap OVERRIDES = buildOverrides();

    private IrregularPluralFilter() {}

    /** Parses the stems by plural. A line without a singular is a plural in -men of a word in -man. */
    private static Map<String, String> parseStems(String pairs) {
        Map<String, String> stems = new TreeMap<>();
        pairs.lines().forEach(pair -> {
            int gap = pair.indexOf(' ');
            if (gap < 0) {
                stems.put(pair, stem(MEN_SUFFIX.matcher(pair).replaceFirst("man")));
            } else {
                stems.put(pair.substring(0, gap), stem(pair.substring(gap + 1)));
            }
        });
        return stems;
    }

    static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static StemmerOverrideMap buildOverrides() {
        StemmerOverrideFilter.Builder overrides = new StemmerOverrideFilter.Builder();
        STEMS.forEach(overrides::add);
        try {
            return overrides.build();
        } catch (IOException e) {
            throw new UncheckedIOException("unexpected I/O error in memory", e);
        }
    }

    /** Replaces each such plural by the stem of its singular, and marks it as a keyword for the stemmer. */
    static TokenStream filter(TokenStream words) {
        return new StemmerOverrideFilter(words, OVERRIDES);
    }

    /** Returns the irregular plurals with a given stem. */
    public static Stream<String> pluralsOf(String stem) {
        return STEMS.entrySet().stream()
                .filter(plural -> plural.getValue().equals(stem))
                .map(Map.Entry::getKey);
    }
}
