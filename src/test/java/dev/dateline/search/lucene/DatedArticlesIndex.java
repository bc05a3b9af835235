package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleView.DatesView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.article.DateView;
import dev.dateline.search.IndexChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real index of articles that have nothing but dates. */
final class DatedArticlesIndex implements AutoCloseable {

    private final LuceneIndex index;
    private final List<IndexChange> entries = new ArrayList<>();
    private long revision;

    DatedArticlesIndex(Path folder) {
        this.index = LuceneIndex.open(folder, "an-archive");
    }

    LuceneIndex index() {
        return index;
    }

    /** Adds an article with a date of publication, or none, and dates of events. */
    DatedArticlesIndex with(String id, String published, List<String> about) {
        DatesView dates = new DatesView(
                published == null ? null : view(published),
                null,
                about.stream().map(date -> view(date)).toList());
        return with(id, dates);
    }

    private DatedArticlesIndex with(String id, DatesView dates) {
        ArticleView article = ArticleViewBuilder.article(id).dates(dates).build();
        entries.add(new IndexChange(id, article, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Shows what was added, in place of what was there. */
    LuceneIndex show() {
        index.clear("an-archive");
        index.apply(entries, ++revision);
        index.refresh();
        entries.clear();
        return index;
    }

    private static DateView view(String edtf) {
        return new DateView(edtf, edtf, "day", null, null, null, null, false, false, null, null, null, false, false);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
