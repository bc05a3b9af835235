package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.HeapShare;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleReader;
import dev.dateline.article.BulkArchive;
import dev.dateline.article.IndexWatch;
import dev.dateline.article.KnownArticle;
import dev.dateline.article.RowHash;
import dev.dateline.article.Slug;
import dev.dateline.article.StoredRow;
import dev.dateline.article.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One import under way: gathers rows until they are worth a transaction, and reports them in their order. One that goes
 * on begins at its first row too, to know which ids it has had, and stores what follows the last that was committed.
 */
final class ImportRun {

    private static final int BATCH = 500;
    private static final long MAX_BATCH_BYTES = HeapShare.bytes(16, 32 << 20);
    private static final int NODE_BYTES = 50;
    private static final int AHEAD = 2000;

    private final BulkArchive archive;
    private final IndexWatch index;
    private final ImportOptions options;
    private final ImportReport report;
    private final ImportProgress progress;
    private final IdsSeen seen = new IdsSeen();
    private final List<Row> rows = new ArrayList<>();
    private long behind;
    private long weight;

    ImportRun(BulkArchive archive, IndexWatch index, ImportReport report, ImportProgress progress) {
        this.archive = archive;
        this.index = index;
        this.options = report.options();
        this.report = report;
        this.progress = progress;
        this.behind = report.tally().rows();
    }

    /** A row that was read; with a failure it is no article. */
    private record Read(Row row, ArticleInput input, List<Fault> notes, Map<String, String> dates, Failure failure) {}

    void take(Row row) {
        rows.add(row);
        if (options.dateOrder() != null) {
            report.orders().look(row.json());
        }
        weight += row.json() == null ? 0 : weight(row.json());
        if (rows.size() >= BATCH || weight > MAX_BATCH_BYTES) {
            flush();
        }
    }

    /** Whatever goes wrong with a row is its own failure. */
    private Read read(Row row) {
        if (row.json() == null) {
            return new Read(row, null, List.of(), null, row.failure());
        }
        try {
            Map<String, String> dates = options.humanDates() ? HumanDates.readIn(row.json(), report.orders()) : null;
            if (row.entry() == null) {
                ArticleInput input = ArticleReader.read(row.json());
                return new Read(row, input, Placeholders.in(input), dates, null);
            }
            ForeignReader.Read read = ForeignReader.read((ObjectNode) row.json());
            List<Fault> notes = new ArrayList<>(row.entry().notes());
            notes.addAll(read.notes());
            notes.addAll(Placeholders.in(read.input()));
            return new Read(row, read.input(), notes, dates, null);
        } catch (Failure e) {
            return new Read(row, null, List.of(), null, e);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(row, null, List.of(), null, Unforeseen.failure(e));
        }
    }

    private PendingRow pending(Read read, Map<String, KnownArticle> known) {
        try {
            return inTurn(read, known);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(read.row().line(), null, e);
        }
    }

    private PendingRow inTurn(Read read, Map<String, KnownArticle> known) {
        Row row = read.row();
        if (row.leftOut() != null) {
            return PendingRow.leftOut(row.line(), row.leftOut());
        }
        if (read.failure() != null) {
            String id = row.json() == null ? null : row.json().path("id").textValue();
            return failed(row.line(), id, read.failure());
        }
        EntryIds ids = row.entry() == null ? null : row.entry().ids();
        String id = ids == null
                ? read.input().id().orElseGet(() -> id(read.input(), row))
                : ids.choose(known, seen::contains);
        if (seen.contains(id)) {
            return PendingRow.failed(row.line(), id, List.of(twice(id)));
        }
        seen.add(id);
        if (ids != null) {
            ids.taken(id).forEach(seen::add);
        }
        return new PendingRow(row.line(), id, read.input(), List.of(), read.notes(), read.dates(), null);
    }

    /** Equal rows are counted, so that each has an id of its own, and the same one when the file comes again. */
    private String id(ArticleInput input, Row row) {
        int count = Slug.firstFree(n -> seen.contains(RowHash.id(input.title(), row.json(), n)));
        return RowHash.id(input.title(), row.json(), count);
    }

    /** Stores what was gathered. Rows are read on all cores, and then taken in their order. */
    void flush() {
        List<Read> read = rows.parallelStream().map(this::read).toList();
        rows.clear();
        weight = 0;
        Map<String, KnownArticle> known = known(read);
        List<PendingRow> pending = new ArrayList<>();
        for (Read one : read) {
            PendingRow row = pending(one, known);
            if (behind > 0) {
                behind--;
            } else {
                pending.add(row);
            }
        }
        if (!pending.isEmpty()) {
            store(pending);
        }
        report.keep();
        if (!options.dryRun()) {
            index.awaitTaken(report.tally().revision() - AHEAD); // or searches would lag by minutes when all is stored
        }
    }

    private Map<String, KnownArticle> known(List<Read> read) {
        List<String> ids = read.stream()
                .map(one -> one.row().entry())
                .filter(entry -> entry != null && entry.ids() != null)
                .flatMap(entry -> entry.ids().all())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : archive.known(ids);
    }

    /**
     * Stores rows in one transaction. Where that fails by a reason that is a row's, halves of them are tried until the
     * row is found: it fails alone.
     */
    private void store(List<PendingRow> some) {
        try {
            together(some);
        } catch (Failure e) {
            if (e.kind() == Kind.UNAVAILABLE || e.kind() == Kind.FULL) {
                throw e; // the database's or the disk's, and it will not be better with fewer rows
            }
            apart(some, e);
        } catch (ImportSuspended e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            apart(some, e);
        }
    }

    private void apart(List<PendingRow> some, Throwable reason) {
        int half = some.size() / 2;
        if (half > 0) {
            store(some.subList(0, half));
            store(some.subList(half, some.size()));
        } else {
            PendingRow row = some.get(0);
            together(List.of(failed(row.line(), row.id(), reason)));
        }
    }

    private void together(List<PendingRow> some) {
        Map<String, ArticleInput> batch = new LinkedHashMap<>();
        some.stream().filter(row -> row.input() != null).forEach(row -> batch.put(row.id(), row.input()));
        AtomicReference<Tally> reached = new AtomicReference<>();
        if (batch.isEmpty()) {
            reached.set(report.add(some, Map.of()));
            progress.keepAlone(reached.get());
        } else {
            archive.putAll(batch, options.manner(), stored -> {
                Map<String, StoredRow> byId = new LinkedHashMap<>();
                stored.forEach(one -> byId.put(one.id(), one));
                reached.set(report.add(some, byId));
                progress.keep(reached.get());
            });
        }
        report.reach(reached.get());
    }

    /** How much memory a row takes while it is stored, roughly. */
    private static long weight(JsonNode json) {
        long weight = json.isTextual() ? Weight.ofText(json.textValue()) : NODE_BYTES;
        for (JsonNode inner : json) {
            weight += NODE_BYTES + weight(inner);
        }
        return weight;
    }

    private static PendingRow failed(long line, String id, Throwable reason) {
        Failure failure = reason instanceof Failure known ? known : Unforeseen.failure(reason);
        List<Fault> faults = failure.faultsAndRest();
        return PendingRow.failed(line, id, faults.isEmpty() ? List.of(fault(failure)) : faults);
    }

    private static Fault twice(String id) {
        return new Fault(Fault.Place.pointer("/id"), Fault.Code.CONFLICT, "This id stands in the import before.", id);
    }

    private static Fault fault(Failure failure) {
        Fault.Code code = failure.kind() == Kind.TOO_LARGE ? Fault.Code.TOO_LONG : Fault.Code.INVALID;
        return new Fault(Fault.Place.pointer(""), code, failure.getMessage(), null);
    }
}
