package dev.dateline.transfer.imports;

import dev.dateline.ValidationError;
import dev.dateline.article.ArticleView;
import dev.dateline.article.BulkWriteResult;
import dev.dateline.article.WriteResult.Outcome;
import dev.dateline.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a row.
 *
 * @param line where it stands
 * @param id of its article; null where none could be read
 * @param status {@code created}, {@code updated}, {@code unchanged}, {@code skipped} or {@code failed}
 * @param errors why it failed, or was left out
 * @param notes what was left out of it, or cut, where it was stored nevertheless
 * @param derived the dates that were taken from its text; null where none were
 * @param read what each date for people was read as, by JSON pointer, null for one that says there is none; null where
 *     that was not asked for
 */
record RowReport(
        long line,
        String id,
        String status,
        List<Problem.ErrorDetail> errors,
        List<Problem.ErrorDetail> notes,
        ArticleView.DatesView derived,
        Map<String, String> read) {

    private static final int MAX_ERRORS = 100;

    private static final ValidationError DELETED_ERROR = new ValidationError(
            ValidationError.Location.pointer("/id"),
            ValidationError.Code.CONFLICT,
            "This article was deleted and stays so; revive=true brings it back.",
            null);

    static RowReport failed(PendingRow row) {
        return new RowReport(row.line(), truncate(row.id()), "failed", toDetails(row.faults()), List.of(), null, null);
    }

    static RowReport skipped(PendingRow row) {
        ValidationError fault = new ValidationError(
                ValidationError.Location.pointer(""), ValidationError.Code.UNKNOWN, row.leftOut(), null);
        return new RowReport(row.line(), null, "skipped", toDetails(List.of(fault)), List.of(), null, null);
    }

    static RowReport stored(PendingRow row, BulkWriteResult stored) {
        ArticleView.DatesView dates = stored.derived();
        boolean derived = dates.published() != null
                || dates.republished() != null
                || !dates.about().isEmpty();
        String status = stored.outcome().name().toLowerCase(Locale.ROOT);
        List<ValidationError> errors = stored.outcome() == Outcome.SKIPPED ? List.of(DELETED_ERROR) : List.of();
        return new RowReport(
                row.line(),
                stored.id(),
                status,
                toDetails(errors),
                toDetails(row.notes()),
                derived ? dates : null,
                row.read());
    }

    /** A report does not grow with what a row holds: the first faults are told, and how many more there are. */
    private static List<Problem.ErrorDetail> toDetails(List<ValidationError> faults) {
        List<ValidationError> told = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MAX_ERRORS)));
        if (faults.size() > MAX_ERRORS) {
            String more = "There are " + (faults.size() - MAX_ERRORS) + " more.";
            told.add(new ValidationError(
                    ValidationError.Location.pointer(""), ValidationError.Code.TOO_MANY, more, null));
        }
        return told.stream().map(Problem.ErrorDetail::of).toList();
    }

    /** What stands where an id should may be of any length, and no text at all. */
    private static String truncate(String id) {
        if (id == null) {
            return null;
        }
        return new ValidationError(ValidationError.Location.pointer("/id"), ValidationError.Code.INVALID, "", id)
                .value();
    }
}
