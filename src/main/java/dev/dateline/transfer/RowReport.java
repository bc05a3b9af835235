package dev.dateline.transfer;

import dev.dateline.Fault;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.article.StoredRow;
import dev.dateline.http.Problem;
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
        List<Problem.Detail> errors,
        List<Problem.Detail> notes,
        ArticleView.DatesView derived,
        Map<String, String> read) {

    private static final int MAX_FAULTS = 100;

    private static final Fault DELETED = new Fault(
            Fault.Place.pointer("/id"),
            Fault.Code.CONFLICT,
            "This article was deleted and stays so; revive=true brings it back.",
            null);

    static RowReport failed(PendingRow row) {
        return new RowReport(row.line(), shown(row.id()), "failed", details(row.faults()), List.of(), null, null);
    }

    static RowReport leftOut(PendingRow row) {
        Fault fault = new Fault(Fault.Place.pointer(""), Fault.Code.UNKNOWN, row.leftOut(), null);
        return new RowReport(row.line(), null, "skipped", details(List.of(fault)), List.of(), null, null);
    }

    static RowReport stored(PendingRow row, StoredRow stored) {
        ArticleView.DatesView dates = stored.derived();
        boolean derived = dates.published() != null
                || dates.republished() != null
                || !dates.about().isEmpty();
        String status = stored.outcome().name().toLowerCase(Locale.ROOT);
        List<Fault> errors = stored.outcome() == Outcome.SKIPPED ? List.of(DELETED) : List.of();
        return new RowReport(
                row.line(),
                stored.id(),
                status,
                details(errors),
                details(row.notes()),
                derived ? dates : null,
                row.read());
    }

    /** A report does not grow with what a row holds: the first faults are told, and how many more there are. */
    private static List<Problem.Detail> details(List<Fault> faults) {
        List<Fault> told = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MAX_FAULTS)));
        if (faults.size() > MAX_FAULTS) {
            String more = "There are " + (faults.size() - MAX_FAULTS) + " more.";
            told.add(new Fault(Fault.Place.pointer(""), Fault.Code.TOO_MANY, more, null));
        }
        return told.stream().map(Problem.Detail::of).toList();
    }

    /** What stands where an id should may be of any length, and no text at all. */
    private static String shown(String id) {
        if (id == null) {
            return null;
        }
        return new Fault(Fault.Place.pointer("/id"), Fault.Code.INVALID, "", id).value();
    }
}
