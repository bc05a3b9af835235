package dev.dateline.transfer;

import dev.dateline.Fault;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.article.StoredRow;
import dev.dateline.http.Problem;
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
 * @param derived the dates that were taken from its text; null where none were
 * @param read what each date for people was read as, by JSON pointer, null for one that says there is none; null where
 *     that was not asked for
 */
record RowReport(
        long line,
        String id,
        String status,
        List<Problem.Detail> errors,
        ArticleView.DatesView derived,
        Map<String, String> read) {

    private static final Fault DELETED = new Fault(
            Fault.Place.pointer("/id"),
            Fault.Code.CONFLICT,
            "This article was deleted and stays so; revive=true brings it back.",
            null);

    static RowReport failed(long line, String id, List<Fault> faults) {
        return new RowReport(
                line, id, "failed", faults.stream().map(Problem.Detail::of).toList(), null, null);
    }

    static RowReport leftOut(long line, String why) {
        Fault fault = new Fault(Fault.Place.pointer(""), Fault.Code.UNKNOWN, why, null);
        return new RowReport(line, null, "skipped", List.of(Problem.Detail.of(fault)), null, null);
    }

    static RowReport stored(long line, StoredRow stored, Map<String, String> read) {
        ArticleView.DatesView dates = stored.derived();
        boolean derived = dates.published() != null
                || dates.republished() != null
                || !dates.about().isEmpty();
        String status = stored.outcome().name().toLowerCase(Locale.ROOT);
        List<Problem.Detail> errors =
                stored.outcome() == Outcome.SKIPPED ? List.of(Problem.Detail.of(DELETED)) : List.of();
        return new RowReport(line, stored.id(), status, errors, derived ? dates : null, read);
    }
}
