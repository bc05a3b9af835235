package dev.dateline.search;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on the dates of an article: at least one value in at least one of the roles must meet it.
 *
 * @param roles the roles whose dates are tested
 * @param any the value matches one of these; empty means any date matches
 * @param match how the value has to match
 * @param onDay when present, the value is day-precise and falls on this calendar day
 * @param undated whether an article without a date in any of the roles matches
 */
public record DateFilter(
        Set<DateField> roles, List<Edtf> any, DateMatch match, Optional<MonthDay> onDay, Undated undated) {

    public DateFilter {
        roles = Set.copyOf(roles);
        any = List.copyOf(any);
    }

    /** The role of a date of an article, or {@link #MENTIONS} for a date that occurs in its summary. */
    public enum DateField {
        PUBLISHED,
        REPUBLISHED,
        ABOUT,
        MENTIONS;

        /** The three editorial roles, without the dates that are only mentioned. */
        public static final Set<DateField> EDITORIAL_ROLES = Set.of(PUBLISHED, REPUBLISHED, ABOUT);
    }

    /** How articles without a date in the roles of the condition are treated. */
    public enum Undated {
        INCLUDE,
        EXCLUDE,
        ONLY
    }
}
