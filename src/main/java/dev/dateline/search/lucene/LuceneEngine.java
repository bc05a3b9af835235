package dev.dateline.search.lucene;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.config.WritableDirectory;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.SearchConfig;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
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
        if (revisions.durableRevision() == 0) {
            requireNoOtherIndex();
        }
        return LuceneIndex.open(config.indexDir(), revisions.archive());
    }

    /** A new archive would delete what may be the last copy of another one, whose database was lost. */
    private void requireNoOtherIndex() {
        if (IndexDirectory.containsArticles(config.indexDir())) {
            throw new ConfigurationException(
                    "The database is empty, but the index in " + config.indexDir()
                            + " holds an archive: restore its database file, or empty the index directory to start a new archive.");
        }
    }

    void close(@Disposes ArticleIndex index) throws IOException {
        ((LuceneIndex) index).close();
    }
}
