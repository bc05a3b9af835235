package dev.dateline.search;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on the dates of an article: at least one value in at least one of the roles meets it.
 *
 * @param roles the roles that are looked at
 * @param any the value matches one of these; empty means any date will do
 * @param match how the value has to match
 * @param onDay when present, the value is day-precise and falls on this calendar day
 * @param undated what becomes of an article that has no date in any of the roles
 */
public record DateFilter(
        Set<DateField> roles, List<Edtf> any, DateMatch match, Optional<MonthDay> onDay, Undated undated) {

    public DateFilter {
        roles = Set.copyOf(roles);
        any = List.copyOf(any);
    }

    /** What a date says of an article, or that it stands in its summary. */
    public enum DateField {
        PUBLISHED,
        REPUBLISHED,
        ABOUT,
        MENTIONS;

        /** The three editorial roles, without the dates that are only mentioned. */
        public static final Set<DateField> EDITORIAL_ROLES = Set.of(PUBLISHED, REPUBLISHED, ABOUT);
    }

    /** What becomes of articles that have no date in the roles of the condition. */
    public enum Undated {
        INCLUDE,
        EXCLUDE,
        ONLY
    }
}
