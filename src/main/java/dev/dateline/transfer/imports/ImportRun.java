package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleIdentity;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.BulkOptions;
import dev.dateline.article.BulkWriteResult;
import dev.dateline.article.MemoryFootprint;
import dev.dateline.article.RowHash;
import dev.dateline.article.Slug;
import dev.dateline.article.json.ArticleReader;
import dev.dateline.article.service.BulkWriter;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.config.HeapShare;
import dev.dateline.transfer.format.EntryIdCandidates;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.UnexpectedRowError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One running import: collects rows into batches, stores each batch in a transaction, and reports the rows in their
 * order. A resumed import also starts at its first row, to know which ids have occurred, and stores the rows after the
 * last committed one.
 */
final class ImportRun {

    private static final int BATCH_ROWS = 500;
    private static final long MAX_BATCH_BYTES = HeapShare.bytes(16, 32 << 20);
    private static final int NODE_BYTES = 50;
    private static final int MAX_UNAPPLIED_REVISIONS = 2000;

    private final BulkWriter bulkWriter;
    private final IndexProgress indexProgress;
    private final ImportOptions options;
    private final BulkOptions bulkOptions;
    private final ImportReport report;
    private final ImportProgress progress;
    private final SeenIds seenIds = new SeenIds();
    private final List<Row> rows = new ArrayList<>();
    private long rowsToSkip;
    private long sizeInCharacters;

    ImportRun(BulkWriter archive, IndexProgress index, ImportReport report, ImportProgress progress) {
        this.bulkWriter = archive;
        this.indexProgress = index;
        this.options = report.options();
        this.bulkOptions = options.bulkOptions();
        this.report = report;
        this.progress = progress;
        this.rowsToSkip = report.statistics().rows();
    }

    /** A row that was parsed; if it has a failure, it has no article. */
    private record ParsedRow(
            Row row, ArticleInput input, List<ValidationError> notes, Map<String, String> dates, Failure failure) {}

    void accept(Row row) {
        rows.add(row);
        if (options.dateOrder() != null && (options.humanDates() || row.entry() != null)) {
            report.orders().look(row.json());
        }
        sizeInCharacters += row.json() == null ? 0 : sizeInCharacters(row.json());
        if (rows.size() >= BATCH_ROWS || sizeInCharacters > MAX_BATCH_BYTES) {
            flush();
        }
    }

    /** Parses a row; any exception becomes the failure of this row. */
    private ParsedRow parse(Row row) {
        if (row.json() == null) {
            return new ParsedRow(row, null, List.of(), null, row.failure());
        }
        try {
            if (row.entry() == null) {
                Map<String, String> dates =
                        options.humanDates() ? CatalogueDateColumn.convert(row.json(), report.orders()) : null;
                ArticleInput input = ArticleReader.read(row.json());
                return new ParsedRow(row, input, PlaceholderDates.in(input), dates, null);
            }
            List<ValidationError> notes = new ArrayList<>(row.entry().notes());
            Map<String, String> dates = FeedDates.convert(row.json(), report.orders(), options.humanDates(), notes);
            LenientArticleReader.LenientArticle read = LenientArticleReader.read((ObjectNode) row.json());
            notes.addAll(read.notes());
            notes.addAll(PlaceholderDates.in(read.input()));
            return new ParsedRow(row, read.input(), notes, dates.isEmpty() ? null : dates, null);
        } catch (Failure e) {
            return new ParsedRow(row, null, List.of(), null, e);
        } catch (RuntimeException | StackOverflowError e) {
            return new ParsedRow(row, null, List.of(), null, UnexpectedRowError.toFailure(e));
        }
    }

    private PendingRow toPendingRow(ParsedRow read, Map<String, ArticleIdentity> known) {
        try {
            return resolveRow(read, known);
        } catch (RuntimeException | StackOverflowError e) {
            return failedRow(read.row().line(), null, e);
        }
    }

    private PendingRow resolveRow(ParsedRow read, Map<String, ArticleIdentity> known) {
        Row row = read.row();
        if (row.skipReason() != null) {
            return PendingRow.skipped(row.line(), row.skipReason());
        }
        if (read.failure() != null) {
            String id = row.json() == null ? null : row.json().path("id").textValue();
            return failedRow(row.line(), id, read.failure());
        }
        EntryIdCandidates ids = row.entry() == null ? null : row.entry().ids();
        String id = ids == null
                ? read.input().id().orElseGet(() -> generateId(read.input(), row))
                : ids.select(known, seenIds::contains);
        if (seenIds.contains(id)) {
            return PendingRow.failed(row.line(), id, List.of(duplicateId(id)));
        }
        seenIds.add(id);
        if (ids != null) {
            ids.reservedIds(id).forEach(seenIds::add);
        }
        return new PendingRow(row.line(), id, read.input(), List.of(), read.notes(), read.dates(), null);
    }

    /**
     * Generates an id. Equal rows are numbered, so that each has its own id, and the same one when the file is imported
     * again.
     */
    private String generateId(ArticleInput input, Row row) {
        int count = Slug.firstFree(n -> seenIds.contains(RowHash.importId(input.title(), row.json(), n)));
        return RowHash.importId(input.title(), row.json(), count);
    }

    /** Stores the collected rows. They are parsed in parallel and then processed in order. */
    void flush() {
        List<ParsedRow> read = rows.parallelStream().map(this::parse).toList();
        rows.clear();
        sizeInCharacters = 0;
        Map<String, ArticleIdentity> known = findIdentities(read);
        List<PendingRow> pending = new ArrayList<>();
        for (ParsedRow one : read) {
            PendingRow row = toPendingRow(one, known);
            if (rowsToSkip > 0) {
                rowsToSkip--;
            } else {
                pending.add(row);
            }
        }
        if (!pending.isEmpty()) {
            store(pending);
        }
        report.save();
        if (!options.dryRun()) {
            indexProgress.awaitApplied(report.statistics().revision()
                    - MAX_UNAPPLIED_REVISIONS); // otherwise searches would lag by minutes at the end
        }
    }

    private Map<String, ArticleIdentity> findIdentities(List<ParsedRow> read) {
        List<String> ids = read.stream()
                .map(one -> one.row().entry())
                .filter(entry -> entry != null && entry.ids() != null)
                .flatMap(entry -> entry.ids().candidates())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : bulkWriter.findIdentities(ids);
    }

    /**
     * Stores rows in one transaction. If that fails because of a row, the rows are bisected until that row is found;
     * only it fails.
     */
    private void store(List<PendingRow> some) {
        try {
            storeTogether(some);
        } catch (Failure e) {
            if (e.kind() == Kind.UNAVAILABLE || e.kind() == Kind.FULL) {
                throw e; // caused by the database or the disk; fewer rows would fail too
            }
            bisect(some, e);
        } catch (ImportSuspendedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            bisect(some, e);
        }
    }

    private void bisect(List<PendingRow> some, Throwable reason) {
        int half = some.size() / 2;
        if (half > 0) {
            store(some.subList(0, half));
            store(some.subList(half, some.size()));
        } else {
            PendingRow row = some.get(0);
            storeTogether(List.of(failedRow(row.line(), row.id(), reason)));
        }
    }

    private void storeTogether(List<PendingRow> some) {
        Map<String, ArticleInput> batch = new LinkedHashMap<>();
        some.stream().filter(row -> row.input() != null).forEach(row -> batch.put(row.id(), row.input()));
        AtomicReference<ImportStatistics> reached = new AtomicReference<>();
        if (batch.isEmpty()) {
            reached.set(report.appendRows(some, Map.of()));
            progress.saveInNewTransaction(reached.get());
        } else {
            bulkWriter.putAll(batch, bulkOptions, stored -> {
                Map<String, BulkWriteResult> byId = new LinkedHashMap<>();
                stored.forEach(one -> byId.put(one.id(), one));
                reached.set(report.appendRows(some, byId));
                progress.save(reached.get());
            });
        }
        report.advanceTo(reached.get());
    }

    /** Estimates how much memory a row takes while it is stored. */
    private static long sizeInCharacters(JsonNode json) {
        long weight = json.isTextual() ? MemoryFootprint.ofText(json.textValue()) : NODE_BYTES;
        for (JsonNode inner : json) {
            weight += NODE_BYTES + sizeInCharacters(inner);
        }
        return weight;
    }

    private static PendingRow failedRow(long line, String id, Throwable reason) {
        Failure failure = reason instanceof Failure known ? known : UnexpectedRowError.toFailure(reason);
        List<ValidationError> faults = failure.errorsAndOverflow();
        return PendingRow.failed(line, id, faults.isEmpty() ? List.of(toError(failure)) : faults);
    }

    private static ValidationError duplicateId(String id) {
        return new ValidationError(
                ValidationError.Location.pointer("/id"),
                ValidationError.Code.CONFLICT,
                "This id occurs in an earlier row of this import.",
                id);
    }

    private static ValidationError toError(Failure failure) {
        ValidationError.Code code =
                failure.kind() == Kind.TOO_LARGE ? ValidationError.Code.TOO_LONG : ValidationError.Code.INVALID;
        return new ValidationError(ValidationError.Location.pointer(""), code, failure.getMessage(), null);
    }
}
