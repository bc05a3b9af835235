package dev.dateline.search.archive;

import dev.dateline.date.EpochDays;
import dev.dateline.search.ArchiveSummary;
import dev.dateline.search.ArchiveSummary.RoleSummary;
import dev.dateline.search.DateFilter.DateField;
import java.time.Instant;
import java.util.List;

/**
 * The public articles of the archive as a whole.
 *
 * @param id the id of the archive, as in the change feed
 * @param articles the number of articles
 * @param revision the newest revision that {@code GET /changes} shows without a key; 0 for none
 * @param updatedAt the instant of that change; null for none
 * @param languages the languages of articles without regions, in alphabetical order
 * @param dates the dates by role
 */
record ArchiveView(String id, long articles, long revision, Instant updatedAt, List<String> languages, Dates dates) {

    /** The dates in the three roles, and those that summaries mention. */
    record Dates(DatesOfRole published, DatesOfRole republished, DatesOfRole about, DatesOfRole mentions) {}

    /**
     * The dates in a role.
     *
     * @param earliest the first day on which any of them begins or ends; null when there is none
     * @param latest the last day on which any of them begins or ends; null when there is none
     * @param earliestEpochDay the same day as {@code earliest}, in days since 1970-01-01
     * @param latestEpochDay the same day as {@code latest}, in days since 1970-01-01
     * @param dated the number of articles with a date in this role
     * @param undated the number of articles without one
     */
    record DatesOfRole(
            String earliest, String latest, Long earliestEpochDay, Long latestEpochDay, long dated, long undated) {}

    static ArchiveView of(String archive, ArchiveSummary summary) {
        return new ArchiveView(
                archive,
                summary.articles(),
                summary.head().revision(),
                summary.head().at(),
                summary.languages(),
                new Dates(
                        datesOfRole(summary, DateField.PUBLISHED),
                        datesOfRole(summary, DateField.REPUBLISHED),
                        datesOfRole(summary, DateField.ABOUT),
                        datesOfRole(summary, DateField.MENTIONS)));
    }

    private static DatesOfRole datesOfRole(ArchiveSummary summary, DateField role) {
        RoleSummary dates = summary.dates().get(role);
        return new DatesOfRole(
                print(dates.earliest()),
                print(dates.latest()),
                dates.earliest(),
                dates.latest(),
                dates.dated(),
                summary.articles() - dates.dated());
    }

    private static String print(Long epochDay) {
        return epochDay == null ? null : EpochDays.print(epochDay);
    }
}
