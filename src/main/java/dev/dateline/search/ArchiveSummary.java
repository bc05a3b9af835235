package dev.dateline.search;

import dev.dateline.search.DateFilter.DateField;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the public articles of the archive are, as a whole.
 *
 * @param articles their number
 * @param head the newest change that everybody may know of
 * @param languages their languages without regions, in alphabetical order; at most 1,000
 * @param dates the dates in each role, and of the mentions
 */
public record ArchiveSummary(
        long articles, PublicHead head, List<String> languages, Map<DateField, RoleSummary> dates) {

    public ArchiveSummary {
        languages = List.copyOf(languages);
        dates = Map.copyOf(dates);
    }

    /**
     * The dates in one role.
     *
     * @param earliest the first day on which a date begins or ends, in days since 1970-01-01; null when there is none
     * @param latest the last day on which a date begins or ends, in days since 1970-01-01; null when there is none
     * @param dated the number of articles with a date in the role, also one without a year
     */
    public record RoleSummary(Long earliest, Long latest, long dated) {}

    /**
     * The newest change that everybody may know of: of an article that is or once was public. Changes of drafts that
     * were never public do not count, so that nobody can tell that there are any.
     *
     * @param revision the archive's revision of the change; 0 when there is none
     * @param at the instant of the change, to the millisecond; null when there is none
     */
    public record PublicHead(long revision, Instant at) {

        /** No change. */
        public static final PublicHead NONE = new PublicHead(0, null);
    }
}
