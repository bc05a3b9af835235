package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.MetadataValue;
import dev.dateline.article.Status;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A real index in a folder of its own, without the service around it. */
final class Index implements AutoCloseable {

    final LuceneIndex engine;
    private long revision;

    Index() {
        try {
            engine = LuceneIndex.open(Files.createTempDirectory("index"), "an-archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article about which only its words are known. */
    static ArticleView article(String id, String language, String title, String summary) {
        return new ArticleView(
                id,
                title,
                summary,
                language,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Status.PUBLISHED,
                new ArticleView.DatesView(null, null, List.of()),
                List.of(),
                false,
                Map.<String, MetadataValue>of(),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    Index add(String id, String title, String summary) {
        return add(article(id, "en", title, summary));
    }

    Index add(ArticleView article) {
        return add(List.of(article));
    }

    Index add(List<ArticleView> articles) {
        List<Entry> entries = articles.stream().map(Index::entry).toList();
        engine.apply(entries, ++revision);
        engine.refresh();
        return this;
    }

    private static Entry entry(ArticleView article) {
        String card = "{\"id\":\"%s\",\"title\":\"%s\",\"summary\":\"%s\"}"
                .formatted(article.id(), article.title(), article.summary());
        return new Entry(article.id(), article, card.getBytes(StandardCharsets.UTF_8));
    }

    Hits search(String words, Match match) {
        Filter filter = new Filter(
                Optional.of(new QueryText(words, match)),
                List.of(),
                Map.of(),
                Optional.empty(),
                Set.of(Status.PUBLISHED),
                Optional.empty());
        return engine.search(new Listing(filter, List.of(new Listing.Sort(Listing.Key.RELEVANCE, true)), 1, 100));
    }

    List<String> find(String words) {
        return search(words, Match.AUTO).items().stream().map(Hits.Hit::id).toList();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
