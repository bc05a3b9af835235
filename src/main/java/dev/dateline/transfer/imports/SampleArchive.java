package dev.dateline.transfer.imports;

import dev.dateline.article.storage.RevisionLog;
import dev.dateline.transfer.TransferConfig;
import dev.dateline.transfer.format.NdjsonRows;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/**
 * Imports the nine sample articles into a new archive, by the same import as clients use. An archive that was emptied
 * stays empty.
 */
@ApplicationScoped
class SampleArchive {

    private static final Logger LOG = Logger.getLogger(SampleArchive.class);
    private static final String SAMPLE_RESOURCE = "/archive/nine-articles.ndjson";

    private final TransferConfig config;
    private final RevisionLog revisions;
    private final Importer importer;
    private final NdjsonRows format;

    SampleArchive(TransferConfig config, RevisionLog revisions, Importer importer, NdjsonRows format) {
        this.config = config;
        this.revisions = revisions;
        this.importer = importer;
        this.format = format;
    }

    void importSample(@Observes StartupEvent event) throws IOException {
        if (!config.sample() || revisions.durableRevision() > 0) {
            return;
        }
        try (InputStream nine = SampleArchive.class.getResourceAsStream(SAMPLE_RESOURCE)) {
            ImportReport.View report =
                    importer.run(nine, format, new ImportOptions(false, false, false, false, false, null));
            if (report.head().failed() > 0) {
                throw new IllegalStateException("the sample articles are invalid: " + report.rows());
            }
            LOG.infof(
                    "The archive was empty and now holds %d articles.",
                    report.head().created());
        }
    }
}
