package dev.dateline.http.query;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The maximum length of all links in a response that repeat the query string of the request; without it, a response to
 * a query string of 50,000 characters would have many times its length.
 */
public enum LinkBudget {
    /** Timelines, matrices and the facets of lists, which have up to 10,000 links. */
    CHART(2 << 20),
    /** The values of a facet, at most 1,000. */
    VALUES(1 << 19),
    /** Suggestions, at most 50. */
    SUGGESTIONS(1 << 17);

    private final int maxCharacters;

    LinkBudget(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Returns the total length of the links, in characters. The response may hold each twice, as a map too. */
    public int maxCharacters() {
        return maxCharacters;
    }

    /**
     * Checks the total length of the links.
     *
     * @param links the number of links
     * @param query the query string that each of them repeats
     * @throws Failure of kind UNREADABLE if they are too long in total
     */
    public void check(int links, String query) {
        if ((long) links * query.length() > maxCharacters) {
            String message = "The response would repeat the query string of " + query.length() + " characters in "
                    + links + " links, which may have at most " + maxCharacters
                    + " characters in total. Use fewer or shorter filters, or ask for fewer items.";
            String name = longestParameter(query);
            throw new Failure(
                    Failure.Kind.UNREADABLE,
                    message,
                    List.of(new ValidationError(ValidationError.Location.param(name), Code.TOO_LONG, message, null)));
        }
    }

    private static String longestParameter(String query) {
        return Stream.of(query.split("&"))
                .collect(Collectors.groupingBy(
                        pair -> pair.substring(0, (pair + "=").indexOf('=')), Collectors.summingInt(String::length)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
