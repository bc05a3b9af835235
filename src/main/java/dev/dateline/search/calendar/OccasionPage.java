package dev.dateline.search.calendar;

import dev.dateline.search.OccasionQuery;
import dev.dateline.search.Occasions;

/**
 * Where a page of occasions is. Those known to the day and those known to the month are on their pages side by side.
 *
 * @param number from 1
 * @param size how many of each a page has
 * @param totalItems how many known to the day there are on all pages, exactly
 * @param totalMonthOnly how many known to the month only there are on all pages, exactly
 * @param totalPages until there is nothing more of either
 */
record OccasionPage(int number, int size, long totalItems, long totalMonthOnly, long totalPages) {

    static OccasionPage of(OccasionQuery query, Occasions found) {
        long days = found.ofDays().total();
        long months = found.ofMonths().total();
        return new OccasionPage(
                query.page(), query.size(), days, months, (Math.max(days, months) + query.size() - 1) / query.size());
    }
}
