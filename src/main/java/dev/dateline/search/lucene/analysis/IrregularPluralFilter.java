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
 * English plurals that no rule of the stemmer meets: those made in no regular way, and those of words in -u, which it
 * takes for Latin.
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

    /** By plural; where no singular stands beside it, -men is of -man. */
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

    private static String stem(String word) {
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
            throw new UncheckedIOException("made in memory", e);
        }
    }

    /** The words with the stem of its singular for each such plural, which is kept from the stemmer. */
    static TokenStream filter(TokenStream words) {
        return new StemmerOverrideFilter(words, OVERRIDES);
    }

    /** Those that have a stem. */
    public static Stream<String> pluralsOf(String stem) {
        return STEMS.entrySet().stream()
                .filter(plural -> plural.getValue().equals(stem))
                .map(Map.Entry::getKey);
    }
}
