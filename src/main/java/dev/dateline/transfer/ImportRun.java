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
    private final List<Row> rows = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, ArticleInput> batch = new LinkedHashMap<>();
    private long weight;

    ImportRun(BulkArchive archive, IndexWatch index, ImportOptions options, ImportReport report) {
        this.archive = archive;
        this.index = index;
        this.options = options;
        this.report = report;
    }

    /** A row that was read; with a failure it is no article. */
    private record Read(Row row, ArticleInput input, Map<String, String> dates, Failure failure) {}

    /** A row that is to be reported with its batch; with faults it has failed already. */
    private record Pending(long line, String id, List<Fault> faults, Map<String, String> read, String leftOut) {

        Pending(long line, String id, List<Fault> faults, Map<String, String> read) {
            this(line, id, faults, read, null);
        }
    }

    void take(Row row) {
        rows.add(row);
        weight += row.json() == null ? 0 : weight(row.json());
        if (rows.size() >= BATCH || weight > HEAVIEST) {
            flush();
        }
    }

    private Read read(Row row) {
        if (row.json() == null) {
            return new Read(row, null, null, row.failure());
        }
        try {
            Map<String, String> dates = options.humanDates() ? HumanDates.readIn(row.json()) : null;
            return new Read(row, ArticleReader.read(row.json()), dates, null);
        } catch (Failure e) {
            return new Read(row, null, null, e);
        }
    }

    private Pending pending(Read read) {
        Row row = read.row();
        if (row.leftOut() != null) {
            return new Pending(row.line(), null, List.of(), null, row.leftOut());
        }
        if (row.failure() != null) {
            return new Pending(row.line(), null, List.of(fault(row.failure())), null);
        }
        if (read.failure() != null) {
            String id = row.json().path("id").textValue();
            return new Pending(row.line(), id, read.failure().faultsAndRest(), null);
        }
        String id = read.input().id().orElseGet(() -> id(read.input(), row));
        if (seen.contains(id)) {
            return new Pending(row.line(), id, List.of(twice(id)), null);
        }
        seen.add(id);
        batch.put(id, read.input());
        return new Pending(row.line(), id, List.of(), read.dates());
    }

    /** Equal rows are counted, so that each has an id of its own, and the same one when the file comes again. */
    private String id(ArticleInput input, Row row) {
        int count = Slug.firstFree(n -> seen.contains(RowHash.id(input.title(), row.json(), n)));
        return RowHash.id(input.title(), row.json(), count);
    }

    /** Stores what was gathered. Rows are read on all cores, and then taken in their order. */
    void flush() {
        rows.parallelStream().map(this::read).toList().forEach(read -> pending.add(pending(read)));
        rows.clear();
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
