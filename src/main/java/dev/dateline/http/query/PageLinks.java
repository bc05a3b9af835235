package dev.dateline.http.query;

import dev.dateline.http.PathPrefix;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links to the other pages of a list, as paths with a query string; null where there is no such page.
 *
 * @param self this page
 * @param first the first page
 * @param prev the previous page; beyond the end, the last page
 * @param next the next page
 */
public record PageLinks(String self, String first, String prev, String next) {

    private static final String PAGE_PARAMETER = "page";
    private static final String CURSOR_PARAMETER = "cursor";
    private static final Set<String> POSITION_PARAMETERS = Set.of(PAGE_PARAMETER, CURSOR_PARAMETER);
    private static final int MAX_LINK_HEADER_LENGTH =
            8000; // many clients refuse a response with more than 16 KB of headers

    /** Creates the links of a numbered page. The rest of the query string is kept as the client wrote it. */
    public static PageLinks of(HttpServerRequest request, int page, long pages) {
        RequestUrl address = RequestUrl.of(request);
        long before = Math.min(page - 1, pages);
        return new PageLinks(
                address.self(),
                address.withParameter(PAGE_PARAMETER, "1"),
                before > 0 ? address.withParameter(PAGE_PARAMETER, String.valueOf(before)) : null,
                page < pages ? address.withParameter(PAGE_PARAMETER, String.valueOf(page + 1)) : null);
    }

    /**
     * Creates the links of a page that a cursor selects. A cursor only leads forward, so there is no previous page.
     *
     * @param first the first page of the list, also if the request has only the cursor and no filters
     * @param nextCursor the cursor of the next page; null at the end
     */
    public static PageLinks of(HttpServerRequest request, String first, String nextCursor) {
        RequestUrl address = RequestUrl.of(request);
        return new PageLinks(
                address.self(),
                first,
                null,
                nextCursor == null ? null : address.withParameter(CURSOR_PARAMETER, nextCursor));
    }

    /**
     * Returns a copy whose next page is selected by a cursor, for lists that page numbers cannot reach any further;
     * null at the end.
     */
    public PageLinks withNextCursor(HttpServerRequest request, String nextCursor) {
        String nextLink =
                nextCursor == null ? null : RequestUrl.of(request).withParameter(CURSOR_PARAMETER, nextCursor);
        return new PageLinks(self, first, prev, nextLink);
    }

    /** Returns the path of a request as clients see it, percent-encoded. */
    public static String path(HttpServerRequest request) {
        return PathPrefix.of(request).apply(QueryString.encodeForLink(request.path()));
    }

    /** Returns a path with these query parameters, percent-encoded. */
    public static String path(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> QueryString.encode(parameter.getKey()) + "=" + QueryString.encode(value)))
                .collect(Collectors.joining("&"));
        return QueryString.encodeForLink(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the links as a {@code Link} header (RFC 8288). */
    private String linkHeader() {
        return Stream.of(link("first", first), link("prev", prev), link("next", next))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * Creates the response for a page of a list. The links and the total are in the body and also in the headers
     * {@code Link} and {@code X-Total-Count}; {@code Link} is omitted if it is so long that clients would refuse the
     * response.
     */
    public Response.ResponseBuilder toResponse(long total, Object page) {
        String links = linkHeader();
        return Response.ok(page)
                .header(HttpHeaders.LINK, links.length() <= MAX_LINK_HEADER_LENGTH ? links : null)
                .header("X-Total-Count", total);
    }

    private static String link(String relation, String path) {
        return path == null ? "" : "<" + path + ">; rel=\"" + relation + "\"";
    }

    /** The URL of a request. */
    private record RequestUrl(String path, QueryString query) {

        static RequestUrl of(HttpServerRequest request) {
            return new RequestUrl(PageLinks.path(request), QueryString.of(request.query()));
        }

        String self() {
            return withQuery(query.encoded());
        }

        /** Returns the URL of another page of the same list. */
        String withParameter(String name, String value) {
            String others = query.without(POSITION_PARAMETERS::contains).encoded();
            return withQuery(others + (others.isEmpty() ? "" : "&") + name + "=" + QueryString.encode(value));
        }

        private String withQuery(String encoded) {
            return encoded.isEmpty() ? path : path + "?" + encoded;
        }
    }
}
