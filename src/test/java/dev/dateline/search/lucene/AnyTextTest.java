package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.QueryText.Match;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class AnyTextTest {

    private static final Index INDEX =
            new Index().add("a", "A speech", "On strikes").add(Index.article("fr", "fr", "Un discours", "Sur l'art"));
    private static final List<String> PIECES = List.of(
            "\"",
            "-",
            " OR ",
            " ",
            "speech",
            "discours",
            "'",
            "·",
            "*",
            "?",
            "~2",
            "(",
            ")",
            "[",
            "a:",
            "\\",
            "汉字",
            "1917",
            "-\"");

    @Property(tries = 200)
    void anyTextIsAnswered(@ForAll @StringLength(max = 400) String text) {
        assertThat(INDEX.search(text, Match.AUTO).total()).isBetween(0L, 2L);
    }

    @Property(tries = 200)
    void anythingThatLooksLikeAQueryIsAnswered(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 400) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        assertThat(INDEX.search(text.toString(), Match.AUTO).total()).isBetween(0L, 2L);
    }
}
