package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleView;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.IndexChange;
import dev.dateline.search.IndexRejection;
import dev.dateline.search.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejectionTest {

    private static final int LONGER_THAN_A_TERM = 40_000;

    private final Index index = new Index();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void anArticleWithATermThatIsTooLongCostsItself() {
        assertThat(apply(good("a"), immense("b"), good("c")))
                .extracting(IndexRejection::id)
                .containsExactly("b");
        assertThat(found()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void anArticleThatCannotBeMadeADocumentCostsItself() {
        assertThat(apply(good("a"), undated("b")))
                .extracting(IndexRejection::id)
                .containsExactly("b");
        assertThat(found()).containsExactly("a");
    }

    @Test
    void whatAnArticleWasBeforeIsNotFoundInItsPlace() {
        apply(good("a"), good("b"));
        apply(immense("b"));
        assertThat(found()).containsExactly("a");
        assertThat(apply(good("b"))).isEmpty();
        assertThat(found()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void amongManyEachIsTold() {
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
        return Sample.article(id).saying("winter palace").entry();
    }

    private static IndexChange immense(String id) {
        ArticleView article = good(id).article();
        List<String> topics = List.of(String.join("", Collections.nCopies(LONGER_THAN_A_TERM, "x")));
        return entry(of(article, topics, article.dates()));
    }

    private static IndexChange undated(String id) {
        ArticleView article = good(id).article();
        return entry(of(article, List.of(), null));
    }

    private static IndexChange entry(ArticleView article) {
        return new IndexChange(article.id(), article, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static ArticleView of(ArticleView as, List<String> topics, ArticleView.DatesView dates) {
        return new ArticleView(
                as.id(),
                as.title(),
                as.summary(),
                as.language(),
                as.url(),
                as.authors(),
                Stream.concat(as.topics().stream(), topics.stream()).toList(),
                as.people(),
                as.places(),
                as.status(),
                dates,
                as.mentions(),
                as.mentionsTruncated(),
                as.metadata(),
                as.revision(),
                as.createdAt(),
                as.updatedAt(),
                as.links());
    }
}
