package dev.dateline.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the other pages of a list are, as paths; null where there is none.
 *
 * @param self this page
 * @param first the first page
 * @param prev the page before; past the end, the last there is
 * @param next the page after
 */
public record PageLinks(String self, String first, String prev, String next) {

    private static final String PAGE = "page";
    private static final String CURSOR = "cursor";
    private static final Set<String> PLACES = Set.of(PAGE, CURSOR);
    private static final int LONGEST_HEADER = 8000; // many clients refuse an answer with more than 16 KB of headers

    /** The links of a numbered page: everything else in the query string stays as the client wrote it. */
    public static PageLinks of(HttpServerRequest request, int page, long pages) {
        Address address = Address.of(request);
        long before = Math.min(page - 1, pages);
        return new PageLinks(
                address.self(),
                address.at(PAGE, "1"),
                before > 0 ? address.at(PAGE, String.valueOf(before)) : null,
                page < pages ? address.at(PAGE, String.valueOf(page + 1)) : null);
    }

    /**
     * The links of a page under a cursor, which knows no way back.
     *
     * @param first the list from its beginning, also where the request leaves to the cursor what it is of
     * @param nextCursor where to go on; null at the end
     */
    public static PageLinks of(HttpServerRequest request, String first, String nextCursor) {
        Address address = Address.of(request);
        return new PageLinks(address.self(), first, null, nextCursor == null ? null : address.at(CURSOR, nextCursor));
    }

    /** The same, where numbers reach no further than this page and a cursor does; null is the end. */
    public PageLinks goingOnAt(HttpServerRequest request, String nextCursor) {
        String further = nextCursor == null ? null : Address.of(request).at(CURSOR, nextCursor);
        return new PageLinks(self, first, prev, further);
    }

    /** A path with these parameters. */
    public static String to(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> QueryString.encode(parameter.getKey()) + "=" + QueryString.encode(value)))
                .collect(Collectors.joining("&"));
        return QueryString.link(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The same links as a {@code Link} header (RFC 8288). */
    private String header() {
        return Stream.of(link("first", first), link("prev", prev), link("next", next))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * An answer with a page of a list: what the body says of the links and the total, headers say too, but for links so
     * long that clients would refuse the answer.
     */
    public Response.ResponseBuilder with(long total, Object page) {
        String links = header();
        return Response.ok(page)
                .header(HttpHeaders.LINK, links.length() <= LONGEST_HEADER ? links : null)
                .header("X-Total-Count", total);
    }

    private static String link(String relation, String path) {
        return path == null ? "" : "<" + path + ">; rel=\"" + relation + "\"";
    }

    /** The address of a request. */
    private record Address(String path, QueryString query) {

        static Address of(HttpServerRequest request) {
            return new Address(QueryString.link(request.path()), QueryString.of(request.query()));
        }

        String self() {
            return with(query.encoded());
        }

        /** The same list at another place. */
        String at(String name, String value) {
            String others = query.without(PLACES::contains).encoded();
            return with(others + (others.isEmpty() ? "" : "&") + name + "=" + QueryString.encode(value));
        }

        private String with(String encoded) {
            return encoded.isEmpty() ? path : path + "?" + encoded;
        }
    }
}
