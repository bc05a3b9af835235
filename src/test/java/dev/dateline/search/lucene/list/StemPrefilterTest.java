package dev.dateline.search.lucene.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Highlights.TextSpan;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.CharArraySet;
import org.junit.jupiter.api.Test;

class StemPrefilterTest {

    private static final String PHRASE_OF_NOTHING = " \"qqzq zqqz\"";
    private static final PerLanguageAnalyzer LANGUAGES = new PerLanguageAnalyzer();
    private static final List<String> ROOTS = List.of(
            "strik",
            "organiz",
            "relat",
            "hop",
            "hopp",
            "fl",
            "d",
            "t",
            "sk",
            "news",
            "gener",
            "sensib",
            "women",
            "woman",
            "crises",
            "crisis",
            "feet",
            "foot",
            "Lénin",
            "o'brien",
            "anti-war",
            "analog",
            "conform",
            "vietnam",
            "oscill",
            "agr",
            "dy",
            "s",
            "i",
            "a",
            "1930",
            "the",
            "of");
    private static final List<String> SUFFIXES = List.of(
            "", "s", "es", "ies", "ed", "ing", "y", "ied", "ization", "izing", "ational", "iveness", "ibility", "ibly",
            "logy", "e", "er", "ement", "al", "ically", "'s", "-", "_", "’s", "ation", "ate", "eed", "bli", "ee",
            "ness");
    private static final List<String> SEPARATORS =
            List.of(" ", ", ", "—", "-", "_", " (", ") ", "\n", "/", "", ". ", "'");

    @Property(tries = 1000)
    void noMatchingTextIsFilteredOut(@ForAll long seed) {
        Random random = new Random(seed);
        String text = text(random, 12);
        String asked = text(random, 2).replace("\"", "") + " "
                + Stream.of(text.split("[ ,\n]")).findFirst().orElse("");
        assertThat(marker(asked).findSpans(text))
                .isEqualTo(marker(asked + PHRASE_OF_NOTHING).findSpans(text));
    }

    private static MatchHighlighter marker(String asked) {
        return new MatchHighlighter(ParsedQuery.parse(asked), IndexFields.TEXT, LANGUAGES);
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> one(random, ROOTS) + one(random, SUFFIXES) + one(random, SEPARATORS))
                .map(word -> random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining());
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void otherWordsAreFilteredOutAndOffsetsAreKept() {
        CharArraySet stems = new CharArraySet(List.of("strike"), false);
        StemPrefilter.FilteredText rest =
                StemPrefilter.create(stems).filter("The (Strikes) of 1912, string-pulling, stripes and striking");
        assertThat(rest.text()).isEqualTo("(Strikes) 1912, string-pulling, striking");
        assertThat(rest.originalSpan(1, 8)).isEqualTo(new TextSpan(5, 12));
        assertThat(rest.originalSpan(32, 40)).isEqualTo(new TextSpan(51, 59));
    }
}
