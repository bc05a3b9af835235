package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Highlights.Span;
import dev.dateline.search.Sought;
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

class SkimmingTest {

    private static final String PHRASE_OF_NOTHING = " \"qqzq zqqz\"";
    private static final Languages LANGUAGES = new Languages();
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
    private static final List<String> ENDS = List.of(
            "", "s", "es", "ies", "ed", "ing", "y", "ied", "ization", "izing", "ational", "iveness", "ibility", "ibly",
            "logy", "e", "er", "ement", "al", "ically", "'s", "-", "_", "’s", "ation", "ate", "eed", "bli", "ee",
            "ness");
    private static final List<String> BETWEEN = List.of(" ", ", ", "—", "-", "_", " (", ") ", "\n", "/", "", ". ", "'");

    @Property(tries = 1000)
    void nothingThatIsMeantIsPassedOver(@ForAll long seed) {
        Random random = new Random(seed);
        String text = text(random, 12);
        String asked = text(random, 2).replace("\"", "") + " "
                + Stream.of(text.split("[ ,\n]")).findFirst().orElse("");
        assertThat(marker(asked).spans(text))
                .isEqualTo(marker(asked + PHRASE_OF_NOTHING).spans(text));
    }

    private static Marker marker(String asked) {
        return new Marker(Sought.in(asked), Names.TEXT, LANGUAGES);
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> one(random, ROOTS) + one(random, ENDS) + one(random, BETWEEN))
                .map(word -> random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining());
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void whatBeginsOtherwiseIsPassedOverAndTheRestIsToldWhereItWas() {
        CharArraySet stems = new CharArraySet(List.of("strike"), false);
        Skimming.Rest rest = Skimming.of(stems).rest("The (Strikes) of 1912, string-pulling, stripes and striking");
        assertThat(rest.text()).isEqualTo("(Strikes) 1912, string-pulling, striking");
        assertThat(rest.inWhole(1, 8)).isEqualTo(new Span(5, 12));
        assertThat(rest.inWhole(32, 40)).isEqualTo(new Span(51, 59));
    }
}
