package dev.dateline.search.filter;

import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket that a date of an article has to overlap.
 *
 * @param roles the roles of the date; empty for {@code dateField}
 * @param days the days of the bucket
 */
record BucketCondition(Optional<Set<DateField>> roles, Edtf days) {

    private static final Pattern WITH_ROLE = Pattern.compile("(published|republished|about|mentions|any):(.*)");

    /**
     * Parses {@code 193X} or {@code about:193X}.
     *
     * @throws dev.dateline.http.query.InvalidQueryValueException when the date is invalid
     */
    static BucketCondition parse(String text) {
        Matcher withRole = WITH_ROLE.matcher(text);
        return withRole.matches()
                ? new BucketCondition(
                        Optional.of(DateParameters.parseRoles(withRole.group(1))),
                        EdtfParameter.parseRange(withRole.group(2)))
                : new BucketCondition(Optional.empty(), EdtfParameter.parseRange(text));
    }
}
