package dev.dateline.http.query;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The maximum weight of all links in a response that repeat the query string of the request; without it, a response to
 * a query string of 50,000 characters would have many times its length. The weight of a link is its length, in which
 * text is percent-encoded, and that of its parameters, which the response lists beside it.
 */
public enum LinkBudget {
    /** Timelines, matrices and the facets of lists, which have up to 10,000 links. */
    CHART(3 << 20),
    /** The values of a facet, at most 1,000. */
    VALUES(1 << 20),
    /** Suggestions, at most 50. */
    SUGGESTIONS(1 << 18);

    private static final int NAME_BYTES = 8; // the punctuation of a list with its name
    private static final int ESCAPE_BYTES = 6; // of a control character

    private final int maxCharacters;

    LinkBudget(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Returns the total weight of the links, in characters. */
    public int maxCharacters() {
        return maxCharacters;
    }

    /** Returns the weight of a link: its characters, and the bytes of its parameters as JSON. */
    public static int weight(String link) {
        int weight = link.length();
        int i = link.indexOf('?') + 1;
        while (i < link.length()) {
            char character = link.charAt(i);
            if (character == '%' && i + 2 < link.length()) {
                weight += jsonBytes(Character.digit(link.charAt(i + 1), 16), link.charAt(i + 2));
                i += 3;
            } else {
                weight += character == '&' ? NAME_BYTES : 1;
                i++;
            }
        }
        return weight;
    }

    /** Returns the bytes that a percent-encoded one has in JSON. */
    private static int jsonBytes(int high, char low) {
        if (high < 2) {
            return ESCAPE_BYTES;
        }
        return (high == 2 && low == '2') || (high == 5 && (low == 'C' || low == 'c')) ? 2 : 1;
    }

    /**
     * Checks the total weight of links before they are made.
     *
     * @param links the number of links
     * @param query the query string that each of them repeats
     * @throws Failure of kind UNREADABLE if it is too much
     */
    public void check(int links, String query) {
        if ((long) links * weight(query) > maxCharacters) {
            throw error(
                    longestParameter(query),
                    "The response would repeat the query string of " + query.length() + " characters in " + links
                            + " links, which, with their parameters, may have at most " + maxCharacters
                            + " characters in total. Use fewer or shorter filters, or ask for fewer items.");
        }
    }

    /**
     * Checks the total weight of links with all that each has of its own, such as a long value.
     *
     * @param sizeName the parameter that limits their number
     * @throws Failure of kind UNREADABLE if it is too much
     */
    public void check(Stream<String> links, String sizeName) {
        long total = links.mapToLong(LinkBudget::weight).sum();
        if (total > maxCharacters) {
            throw error(
                    sizeName,
                    "The links of the response, with their parameters, would have " + total
                            + " characters in total, which may be at most " + maxCharacters
                            + ". Use a smaller '" + sizeName + "', or fewer or shorter filters.");
        }
    }

    private static Failure error(String name, String message) {
        return new Failure(
                Failure.Kind.UNREADABLE,
                message,
                List.of(new ValidationError(ValidationError.Location.param(name), Code.TOO_LONG, message, null)));
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
