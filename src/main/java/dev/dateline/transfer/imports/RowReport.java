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
 * The outcome of a row as the API shows it.
 *
 * @param line the number of the row
 * @param id the id of its article; null if none could be read
 * @param status {@code created}, {@code updated}, {@code unchanged}, {@code skipped} or {@code failed}
 * @param errors why it failed or was skipped
 * @param notes what was left out, was truncated or looks wrong in a row that was stored
 * @param derived the dates that were extracted from its text; null for none
 * @param read how each date was read, by JSON pointer, with null for a text that says that there is no date; null
 *     unless {@code dates=human}
 */
record RowReport(
        long line,
        String id,
        String status,
        List<Problem.ErrorDetail> errors,
        List<Problem.ErrorDetail> notes,
        ArticleView.DatesView derived,
        Map<String, String> read) {

    private static final int MAX_ERRORS = 20;

    private static final ValidationError DELETED_ERROR = new ValidationError(
            ValidationError.Location.pointer("/id"),
            ValidationError.Code.CONFLICT,
            "This article was deleted and is not restored; import it with revive=true to restore it.",
            null);

    static RowReport failed(PendingRow row) {
        return new RowReport(row.line(), truncate(row.id()), "failed", toDetails(row.errors()), List.of(), null, null);
    }

    static RowReport skipped(PendingRow row) {
        ValidationError fault = new ValidationError(
                ValidationError.Location.pointer(""), ValidationError.Code.UNKNOWN, row.skipReason(), null);
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

    /** Limits the number of errors, so that the report does not grow with the content of a row. */
    private static List<Problem.ErrorDetail> toDetails(List<ValidationError> faults) {
        List<ValidationError> shown = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MAX_ERRORS)));
        if (faults.size() > MAX_ERRORS) {
            String more = "There are " + (faults.size() - MAX_ERRORS) + " more errors.";
            shown.add(new ValidationError(
                    ValidationError.Location.pointer(""), ValidationError.Code.TOO_MANY, more, null));
        }
        return shown.stream().map(Problem.ErrorDetail::of).toList();
    }

    /** Truncates an invalid id, which may have any length and content. */
    private static String truncate(String id) {
        if (id == null) {
            return null;
        }
        return new ValidationError(ValidationError.Location.pointer("/id"), ValidationError.Code.INVALID, "", id)
                .value();
    }
}
