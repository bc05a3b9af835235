package dev.dateline.search.lucene;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.IndexChange;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A real index in a folder of its own, without the service around it. */
public final class TemporaryIndex implements AutoCloseable {

    public final LuceneIndex engine;
    private long revision;

    public TemporaryIndex() {
        try {
            engine = LuceneIndex.open(Files.createTempDirectory("index"), "an-archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article about which only its words are known. */
    public static ArticleView article(String id, String language, String title, String summary) {
        return ArticleViewBuilder.article(id)
                .title(title)
                .summary(summary)
                .language(language)
                .build();
    }

    public TemporaryIndex add(String id, String title, String summary) {
        return add(article(id, "en", title, summary));
    }

    public TemporaryIndex add(ArticleView article) {
        return add(List.of(article));
    }

    public TemporaryIndex add(List<ArticleView> articles) {
        List<IndexChange> entries = articles.stream().map(TemporaryIndex::entry).toList();
        engine.apply(entries, ++revision);
        engine.refresh();
        return this;
    }

    private static IndexChange entry(ArticleView article) {
        String card = "{\"id\":\"%s\",\"title\":\"%s\",\"summary\":\"%s\"}"
                .formatted(article.id(), article.title(), article.summary());
        return new IndexChange(article.id(), article, card.getBytes(StandardCharsets.UTF_8));
    }

    public SearchResult search(String words, MatchMode match) {
        ArticleFilter filter = new ArticleFilter(
                Optional.of(new FullTextQuery(words, match)),
                List.of(),
                Map.of(),
                Optional.empty(),
                Set.of(ArticleStatus.PUBLISHED),
                Optional.empty());
        return engine.search(new SearchRequest(
                filter, List.of(new SearchRequest.SortClause(SearchRequest.SortKey.RELEVANCE, true)), 1, 100));
    }

    List<String> find(String words) {
        return search(words, MatchMode.AUTO).items().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
