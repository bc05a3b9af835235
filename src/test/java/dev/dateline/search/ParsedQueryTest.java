package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ParsedQuery.Clause;
import dev.dateline.search.ParsedQuery.TermOrPhrase;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedQueryTest {

    private static Clause unit(String... words) {
        return new Clause(List.of(words).stream().map(ParsedQueryTest::words).toList());
    }

    private static TermOrPhrase words(String text) {
        return text.startsWith("\"") ? new TermOrPhrase(text.substring(1), true) : new TermOrPhrase(text, false);
    }

    @Test
    void wordsPhrasesAndExclusionsAreRead() {
        assertThat(ParsedQuery.parse("winter \"two hours\" -tsar -\"old style\""))
                .isEqualTo(new ParsedQuery(
                        List.of(unit("winter"), unit("\"two hours")), List.of(words("tsar"), words("\"old style"))));
        assertThat(ParsedQuery.parse("“curly quotes”").clauses()).containsExactly(unit("\"curly quotes"));
        assertThat(ParsedQuery.parse("\"never closed").clauses()).containsExactly(unit("\"never closed"));
    }

    @Test
    void theLastWordOfAPhraseWithoutAnEndIsBeingTyped() {
        Clause typed = new Clause(List.of(new TermOrPhrase("revol", false, true)));
        assertThat(ParsedQuery.parse("\"october revol", true).clauses()).containsExactly(unit("\"october"), typed);
        assertThat(ParsedQuery.parse("winter \"revol", true).clauses()).containsExactly(unit("winter"), typed);
        assertThat(ParsedQuery.parse("\"the october revol", true).clauses())
                .containsExactly(unit("\"the october"), typed);
        assertThat(ParsedQuery.parse("\"october r", true).clauses()).containsExactly(unit("\"october"));
        assertThat(ParsedQuery.parse("\"october revolution ", true).clauses())
                .containsExactly(unit("\"october revolution"));
        assertThat(ParsedQuery.parse("\"october revol\"", true).clauses()).containsExactly(unit("\"october revol"));
        assertThat(ParsedQuery.parse("tsar OR \"october revol", true).clauses())
                .containsExactly(unit("tsar", "\"october revol"));
        assertThat(ParsedQuery.parse("tsar -\"old st", true).exclusions()).containsExactly(words("\"old st"));
        assertThat(ParsedQuery.parse("\"", true).clauses()).isEmpty();
    }

    @Test
    void alternativesAreOneUnit() {
        assertThat(ParsedQuery.parse("letter OR speech OR \"two hours\" winter").clauses())
                .containsExactly(unit("letter", "speech", "\"two hours"), unit("winter"));
    }

    @Test
    void anOrBetweenNothingIsNothing() {
        assertThat(ParsedQuery.parse("OR letter OR OR speech OR").clauses()).containsExactly(unit("letter", "speech"));
    }

    @Test
    void onlyCapitalsMakeAnOr() {
        assertThat(ParsedQuery.parse("letter or speech").clauses()).hasSize(3);
    }

    @Test
    void aHyphenThatExcludesNothingIsAWord() {
        assertThat(ParsedQuery.parse("- -- anti-war").exclusions()).isEmpty();
    }

    @Property
    void anyTextCanBeRead(@ForAll @StringLength(max = 4000) String text) {
        assertThat(ParsedQuery.parse(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"october r, 1", "october R, 1", "october re, 2", "r, 1", "革命 史, 2", "october 7, 2", "october OR r, 1"})
    void aTrailingSingleLetterBeingTypedIsIgnored(String text, int clauses) {
        assertThat(ParsedQuery.parse(text, true).clauses()).hasSize(clauses);
        assertThat(ParsedQuery.parse(text).clauses()).hasSize(text.contains(" OR ") ? 1 : text.split(" ").length);
    }
}
