package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Sought.Unit;
import dev.dateline.search.Sought.Words;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SoughtTest {

    private static Unit unit(String... words) {
        return new Unit(List.of(words).stream().map(SoughtTest::words).toList());
    }

    private static Words words(String text) {
        return text.startsWith("\"") ? new Words(text.substring(1), true) : new Words(text, false);
    }

    @Test
    void wordsPhrasesAndExclusionsAreRead() {
        assertThat(Sought.in("winter \"two hours\" -tsar -\"old style\""))
                .isEqualTo(new Sought(
                        List.of(unit("winter"), unit("\"two hours")), List.of(words("tsar"), words("\"old style"))));
        assertThat(Sought.in("“curly quotes”").units()).containsExactly(unit("\"curly quotes"));
        assertThat(Sought.in("\"never closed").units()).containsExactly(unit("\"never closed"));
    }

    @Test
    void alternativesAreOneUnit() {
        assertThat(Sought.in("letter OR speech OR \"two hours\" winter").units())
                .containsExactly(unit("letter", "speech", "\"two hours"), unit("winter"));
    }

    @Test
    void anOrBetweenNothingIsNothing() {
        assertThat(Sought.in("OR letter OR OR speech OR").units()).containsExactly(unit("letter", "speech"));
    }

    @Test
    void onlyCapitalsMakeAnOr() {
        assertThat(Sought.in("letter or speech").units()).hasSize(3);
    }

    @Test
    void aHyphenThatExcludesNothingIsAWord() {
        assertThat(Sought.in("- -- anti-war").not()).isEmpty();
    }

    @Property
    void anyTextCanBeRead(@ForAll @StringLength(max = 4000) String text) {
        assertThat(Sought.in(text)).isNotNull();
    }
}
