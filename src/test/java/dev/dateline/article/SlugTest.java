package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.json.ArticleReader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void aTitleBecomesLowerCaseWordsAndHyphens() {
        assertThat(Slug.of("  The Night of 24 May, 1940! ")).isEqualTo("the-night-of-24-may-1940");
    }

    @Test
    void accentsAndApostrophesAreDropped() {
        assertThat(Slug.of("O’Brien in Coyoacán – Æther & Straße")).isEqualTo("obrien-in-coyoacan-aether-strasse");
    }

    @Test
    void aTitleWithoutLatinLettersHasNoSlug() {
        assertThat(Slug.of("Октябрь")).isEmpty();
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        assertThat(Slug.of("word ".repeat(40))).hasSizeLessThanOrEqualTo(80).endsWith("-word");
    }

    @Test
    void oneLongWordIsCutAnywhere() {
        assertThat(Slug.of("x".repeat(300))).hasSize(80);
    }

    @Test
    void aTakenSlugGetsTheFirstFreeNumber() {
        Set<String> taken = new HashSet<>(Set.of("a"));
        for (int i = 2; i < 40; i++) {
            assertThat(Slug.unique("a", taken::contains)).isEqualTo("a-" + i);
            taken.add("a-" + i);
        }
    }

    @Test
    void anySlugIsAnId() {
        assertThat(ArticleReader.isValidId(Slug.of("1917: “The Year”"))).isTrue();
    }
}
