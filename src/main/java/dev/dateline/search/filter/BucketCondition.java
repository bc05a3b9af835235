package dev.dateline.search.filter;

import dev.dateline.date.Edtf;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.text.DidYouMean;
import java.util.List;
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

    private static final List<String> ROLES = List.of("published", "republished", "about", "mentions", "any");
    private static final Pattern WITH_ROLE = Pattern.compile("(" + String.join("|", ROLES) + "):(.*)");

    /**
     * Parses {@code 193X} or {@code about:193X}.
     *
     * @throws dev.dateline.http.query.InvalidQueryValueException when the date is invalid
     */
    static BucketCondition parse(String text) {
        if (text.matches("\\p{L}+(:.*)?") && !WITH_ROLE.matcher(text).matches() && !text.matches("Y\\d+")) {
            throw roleError(text);
        }
        Matcher withRole = WITH_ROLE.matcher(text);
        return withRole.matches()
                ? new BucketCondition(
                        Optional.of(DateParameters.parseRoles(withRole.group(1))),
                        EdtfParameter.parseRange(withRole.group(2)))
                : new BucketCondition(Optional.empty(), EdtfParameter.parseRange(text));
    }

    private static InvalidQueryValueException roleError(String text) {
        int colon = text.indexOf(':');
        String rest = colon < 0 ? "" : text.substring(colon);
        return new InvalidQueryValueException(
                "A bucket is a date such as 193X, or a role, a colon and a date, such as about:193X. The roles are "
                        + String.join(", ", ROLES) + ".",
                colon < 0
                        ? null
                        : DidYouMean.suggest(text.substring(0, colon), ROLES)
                                .map(role -> role + rest)
                                .orElse(null));
    }
}
