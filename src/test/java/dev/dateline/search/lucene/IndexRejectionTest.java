package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.IndexChange;
import dev.dateline.search.IndexRejection;
import dev.dateline.search.SampleArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexRejectionTest {

    private static final int LONGER_THAN_A_TERM = 40_000;

    private final TemporaryIndex index = new TemporaryIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void anArticleWithATooLongTermFailsAlone() {
        assertThat(apply(good("a"), immense("b"), good("c")))
                .extracting(IndexRejection::id)
                .containsExactly("b");
        assertThat(found()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void anArticleThatCannotBeConvertedFailsAlone() {
        assertThat(apply(good("a"), undated("b")))
                .extracting(IndexRejection::id)
                .containsExactly("b");
        assertThat(found()).containsExactly("a");
    }

    @Test
    void theFormerVersionOfARejectedArticleIsNotFound() {
        apply(good("a"), good("b"));
        apply(immense("b"));
        assertThat(found()).containsExactly("a");
        assertThat(apply(good("b"))).isEmpty();
        assertThat(found()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void everyRejectedArticleIsReported() {
        IndexChange[] entries = IntStream.range(0, 200)
                .mapToObj(i -> i % 10 == 0 ? immense("a" + i) : good("a" + i))
                .toArray(IndexChange[]::new);
        assertThat(apply(entries)).hasSize(20);
        assertThat(index.search("winter", MatchMode.ALL).total()).isEqualTo(180);
    }

    private List<IndexRejection> apply(IndexChange... entries) {
        List<IndexRejection> rejected = index.engine.apply(List.of(entries), 1);
        index.engine.refresh();
        return rejected;
    }

    private List<String> found() {
        return index.search("winter", MatchMode.ALL).items().stream()
                .map(hit -> hit.id())
                .toList();
    }

    private static IndexChange good(String id) {
        return SampleArticle.article(id).saying("winter palace").entry();
    }

    private static IndexChange immense(String id) {
        List<String> topics = List.of(String.join("", Collections.nCopies(LONGER_THAN_A_TERM, "x")));
        return entry(winter(id).topics(topics));
    }

    private static IndexChange undated(String id) {
        return entry(winter(id).dates(null));
    }

    private static ArticleViewBuilder winter(String id) {
        return ArticleViewBuilder.article(id).summary("winter palace").language("en");
    }

    private static IndexChange entry(ArticleViewBuilder builder) {
        ArticleView article = builder.build();
        return new IndexChange(article.id(), article, "{}".getBytes(StandardCharsets.UTF_8));
    }
}
