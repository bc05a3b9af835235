package dev.dateline.search.lucene;

import dev.dateline.article.Revisions;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.SearchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;

/** Makes the index of this process. */
class LuceneEngine {

    @Produces
    @ApplicationScoped
    ArticleIndex index(SearchConfig config, Revisions revisions) {
        return LuceneIndex.open(config.indexDir(), revisions.archive());
    }

    void close(@Disposes ArticleIndex index) throws IOException {
        ((LuceneIndex) index).close();
    }
}
