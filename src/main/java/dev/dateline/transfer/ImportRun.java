package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleReader;
import dev.dateline.article.BulkArchive;
import dev.dateline.article.IndexWatch;
import dev.dateline.article.RowHash;
import dev.dateline.article.Slug;
import dev.dateline.article.StoredRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One import under way: gathers rows until they are worth a transaction, and reports them in their order. */
final class ImportRun {

    private static final int BATCH = 500;
    private static final long HEAVIEST = 4 << 20;
    private static final int AHEAD = 2000;

    private final BulkArchive archive;
    private final IndexWatch index;
    private final ImportOptions options;
    private final ImportReport report;
    private final IdsSeen seen = new IdsSeen();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, ArticleInput> batch = new LinkedHashMap<>();
    private long weight;

    ImportRun(BulkArchive archive, IndexWatch index, ImportOptions options, ImportReport report) {
        this.archive = archive;
        this.index = index;
        this.options = options;
        this.report = report;
    }

    /** A row that is to be reported with its batch; with faults it has failed already. */
    private record Pending(long line, String id, List<Fault> faults, Map<String, String> read, String leftOut) {

        Pending(long line, String id, List<Fault> faults, Map<String, String> read) {
            this(line, id, faults, read, null);
        }
    }

    void take(Row row) {
        if (row.failure() != null) {
            pending.add(new Pending(row.line(), null, List.of(fault(row.failure())), null));
        } else if (row.leftOut() != null) {
            pending.add(new Pending(row.line(), null, List.of(), null, row.leftOut()));
        } else {
            read(row);
        }
        if (pending.size() >= BATCH || weight > HEAVIEST) {
            flush();
        }
    }

    private void read(Row row) {
        try {
            Map<String, String> read = options.humanDates() ? HumanDates.readIn(row.json()) : null;
            ArticleInput input = ArticleReader.read(row.json());
            String id = input.id().orElseGet(() -> id(input, row));
            if (seen.contains(id)) {
                pending.add(new Pending(row.line(), id, List.of(twice(id)), null));
                return;
            }
            seen.add(id);
            batch.put(id, input);
            pending.add(new Pending(row.line(), id, List.of(), read));
            weight += weight(row.json());
        } catch (Failure e) {
            pending.add(new Pending(row.line(), row.json().path("id").textValue(), e.faults(), null));
        }
    }

    /** Equal rows are counted, so that each has an id of its own, and the same one when the file comes again. */
    private String id(ArticleInput input, Row row) {
        int count = Slug.firstFree(n -> seen.contains(RowHash.id(input.title(), row.json(), n)));
        return RowHash.id(input.title(), row.json(), count);
    }

    /** Stores what was gathered. */
    void flush() {
        Map<String, StoredRow> stored = new LinkedHashMap<>();
        if (!batch.isEmpty()) {
            archive.putAll(batch, options.manner()).forEach(one -> stored.put(one.id(), one));
        }
        for (Pending row : pending) {
            if (row.leftOut != null) {
                report.leftOut(row.line, row.leftOut);
            } else if (row.faults.isEmpty()) {
                report.stored(row.line, stored.get(row.id), row.read);
            } else {
                report.failed(row.line, row.id, row.faults);
            }
        }
        pending.clear();
        batch.clear();
        weight = 0;
        report.keep();
        if (!options.dryRun()) {
            index.awaitTaken(report.revision() - AHEAD); // or searches would lag by minutes when all is stored
        }
    }

    /** How much text a row holds, roughly. */
    private static long weight(JsonNode json) {
        long weight = json.isTextual() ? json.textValue().length() : 8;
        for (JsonNode inner : json) {
            weight += weight(inner);
        }
        return weight;
    }

    private static Fault twice(String id) {
        return new Fault(Fault.Place.pointer("/id"), Fault.Code.CONFLICT, "This id stands in the import before.", id);
    }

    private static Fault fault(Failure failure) {
        Fault.Code code = failure.kind() == Failure.Kind.TOO_LARGE ? Fault.Code.TOO_LONG : Fault.Code.INVALID;
        return new Fault(Fault.Place.pointer(""), code, failure.getMessage(), null);
    }
}
