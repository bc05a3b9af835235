package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.article.Archive;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleReader;
import dev.dateline.article.IndexWatch;
import dev.dateline.article.RowHash;
import dev.dateline.article.Slug;
import dev.dateline.article.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores the rows of a stream, some hundred in a transaction. A row that cannot be stored is reported and its
 * neighbours are stored.
 */
@ApplicationScoped
public class Importer {

    private static final int BATCH = 500;

    private final Archive archive;
    private final IndexWatch index;
    private final AtomicLong number = new AtomicLong();

    Importer(Archive archive, IndexWatch index) {
        this.archive = archive;
        this.index = index;
    }

    /**
     * Imports a stream to its end, and returns when all that was stored is on disk and searchable.
     *
     * @throws IOException when the stream breaks off; what came before is stored
     */
    ImportReport.View run(InputStream body, RowReader format, ImportOptions options) throws IOException {
        Run run = new Run(options, new ImportReport("imp-" + number.incrementAndGet(), options));
        format.read(body, run::take);
        run.flush();
        ImportReport.View report = run.report.view();
        if (!options.dryRun()) {
            index.awaitVisible(report.revision());
        }
        run.report.ended("done");
        return run.report.view();
    }

    /** One import under way. */
    private final class Run {

        private final ImportOptions options;
        private final ImportReport report;
        private final IdsSeen seen = new IdsSeen();
        private final Map<String, ArticleInput> batch = new LinkedHashMap<>();
        private final Map<String, Long> lines = new LinkedHashMap<>();

        Run(ImportOptions options, ImportReport report) {
            this.options = options;
            this.report = report;
        }

        void take(Row row) {
            if (row.failure() != null) {
                report.failed(row.line(), null, List.of(fault(row.failure())));
                return;
            }
            try {
                ArticleInput input = ArticleReader.read(row.json());
                String id = input.id().orElseGet(() -> id(input, row));
                if (seen.contains(id)) {
                    report.failed(row.line(), id, List.of(twice(id)));
                    return;
                }
                seen.add(id);
                batch.put(id, input);
                lines.put(id, row.line());
            } catch (Failure e) {
                report.failed(row.line(), row.json().path("id").textValue(), e.faults());
            }
            if (batch.size() >= BATCH) {
                flush();
            }
        }

        /** Equal rows are counted, so that each has an id of its own, and the same one when the file comes again. */
        private String id(ArticleInput input, Row row) {
            int count = Slug.firstFree(n -> seen.contains(RowHash.id(input.title(), row.json(), n)));
            return RowHash.id(input.title(), row.json(), count);
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            for (Stored stored : archive.putAll(batch, options.revive(), !options.dryRun())) {
                report.stored(lines.get(stored.id()), stored.id(), stored.outcome(), stored.revision());
            }
            batch.clear();
            lines.clear();
        }

        private static Fault twice(String id) {
            return new Fault(
                    Fault.Place.pointer("/id"), Fault.Code.CONFLICT, "This id stands in the import before.", id);
        }

        private static Fault fault(Failure failure) {
            Fault.Code code = failure.kind() == Failure.Kind.TOO_LARGE ? Fault.Code.TOO_LONG : Fault.Code.INVALID;
            return new Fault(Fault.Place.pointer(""), code, failure.getMessage(), null);
        }
    }
}
