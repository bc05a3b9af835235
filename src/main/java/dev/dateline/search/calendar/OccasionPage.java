package dev.dateline.search.calendar;

import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionResult;

/**
 * The position of a page of occasions. Occasions known to the day and those known only to the month are paged in
 * parallel.
 *
 * @param number the page number, from 1
 * @param size the maximum number of each kind on a page
 * @param totalItems the exact number of occasions known to the day, on all pages
 * @param totalMonthOnly the exact number of occasions known only to the month, on all pages
 * @param totalPages the number of pages of the longer of the two
 */
record OccasionPage(int number, int size, long totalItems, long totalMonthOnly, long totalPages) {

    static OccasionPage of(OccasionQuery query, OccasionResult found) {
        long days = found.ofDays().total();
        long months = found.ofMonths().total();
        return new OccasionPage(
                query.page(), query.size(), days, months, (Math.max(days, months) + query.size() - 1) / query.size());
    }
}
