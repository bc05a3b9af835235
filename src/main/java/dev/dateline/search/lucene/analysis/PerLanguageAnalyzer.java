package dev.dateline.search.lucene.analysis;

import dev.dateline.search.lucene.core.IndexFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Analyzes each language with its own rules. The texts of a language are in a field of their own, and a query is
 * analyzed once for every language in the index. Articles without a language are treated as English; texts of a
 * language without an analyzer are only split into words.
 */
public final class PerLanguageAnalyzer extends DelegatingAnalyzerWrapper {

    private static final int VALUE_POSITION_GAP = 100;
    private static final String OTHER_LANGUAGE = "other";
    private static final Set<String> UMLAUT_LANGUAGES =
            Set.of("da", "de", "et", "fi", "hu", "nb", "nn", "no", "sv", "tr"); // German: by its own analyzer
    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            Map.entry("ar", ArabicAnalyzer::new),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("bn", BengaliAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("ckb", SoraniAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("et", EstonianAnalyzer::new),
            Map.entry("eu", BasqueAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("gl", GalicianAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("hy", ArmenianAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("ja", CJKAnalyzer::new),
            Map.entry("ko", CJKAnalyzer::new),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("nb", NorwegianAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("nn", NorwegianAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("sr", SerbianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("ta", TamilAnalyzer::new),
            Map.entry("te", TeluguAnalyzer::new),
            Map.entry("th", ThaiAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("zh", CJKAnalyzer::new),
            Map.entry(OTHER_LANGUAGE, () -> new UnstemmedAnalyzer(false)));

    private static final Map<String, String> TWO_LETTER_CODES = // by the code of ISO 639-2, such as eng
            Arrays.stream(Locale.getISOLanguages())
                    .collect(Collectors.toUnmodifiableMap(
                            language -> new Locale.Builder()
                                    .setLanguage(language)
                                    .build()
                                    .getISO3Language(),
                            Function.identity(),
                            (first, second) -> first));

    private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
    private final Analyzer english = new EnglishArticleAnalyzer();
    private final Analyzer unstemmed = new UnstemmedAnalyzer(true);

    public PerLanguageAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /**
     * Returns the name of the field for texts of a language.
     *
     * @param tag the language of an article as a BCP 47 tag such as {@code en-GB}; null when it is unknown
     */
    public static String fieldFor(String tag) {
        String primary = tag == null ? "en" : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String language = TWO_LETTER_CODES.getOrDefault(primary, primary);
        if (language.equals("en") || language.isEmpty()) {
            return IndexFields.TEXT;
        }
        return IndexFields.TEXT_PREFIX + (ANALYZERS.containsKey(language) ? language : OTHER_LANGUAGE);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.equals(IndexFields.UNSTEMMED_WORDS)) {
            return unstemmed;
        }
        return field.startsWith(IndexFields.TEXT_PREFIX)
                ? analyzers.computeIfAbsent(
                        field.substring(IndexFields.TEXT_PREFIX.length()),
                        language -> new AccentFoldingAnalyzer(
                                ANALYZERS.get(language).get(), !UMLAUT_LANGUAGES.contains(language)))
                : english;
    }

    /** Returns the gap between values, which prevents a phrase from matching across them. */
    @Override
    public int getPositionIncrementGap(String field) {
        return VALUE_POSITION_GAP;
    }
}
