package dev.dateline.search.lucene;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.config.WritableDirectory;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.SearchConfig;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Produces the Lucene index of this process, and checks its directory before the database is created. */
@ApplicationScoped
class LuceneEngine implements FlywayConfigurationCustomizer {

    private final SearchConfig config;

    LuceneEngine(SearchConfig config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration database) {
        WritableDirectory.requireWritable("index folder", config.indexDir());
    }

    @Produces
    @ApplicationScoped
    ArticleIndex index(RevisionLog revisions) {
        return LuceneIndex.open(config.indexDir(), revisions.archive());
    }

    void close(@Disposes ArticleIndex index) throws IOException {
        ((LuceneIndex) index).close();
    }
}
