package dev.dateline.http.query;

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

    private static final String PAGE_PARAMETER = "page";
    private static final String CURSOR_PARAMETER = "cursor";
    private static final Set<String> POSITION_PARAMETERS = Set.of(PAGE_PARAMETER, CURSOR_PARAMETER);
    private static final int MAX_LINK_HEADER_LENGTH =
            8000; // many clients refuse an answer with more than 16 KB of headers

    /** The links of a numbered page: everything else in the query string stays as the client wrote it. */
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
     * The links of a page under a cursor, which knows no way back.
     *
     * @param first the list from its beginning, also where the request leaves to the cursor what it is of
     * @param nextCursor where to go on; null at the end
     */
    public static PageLinks of(HttpServerRequest request, String first, String nextCursor) {
        RequestUrl address = RequestUrl.of(request);
        return new PageLinks(
                address.self(),
                first,
                null,
                nextCursor == null ? null : address.withParameter(CURSOR_PARAMETER, nextCursor));
    }

    /** The same, where numbers reach no further than this page and a cursor does; null is the end. */
    public PageLinks withNextCursor(HttpServerRequest request, String nextCursor) {
        String further = nextCursor == null ? null : RequestUrl.of(request).withParameter(CURSOR_PARAMETER, nextCursor);
        return new PageLinks(self, first, prev, further);
    }

    /** A path with these parameters. */
    public static String path(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> QueryString.encode(parameter.getKey()) + "=" + QueryString.encode(value)))
                .collect(Collectors.joining("&"));
        return QueryString.encodeForLink(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The same links as a {@code Link} header (RFC 8288). */
    private String linkHeader() {
        return Stream.of(link("first", first), link("prev", prev), link("next", next))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * An answer with a page of a list: what the body says of the links and the total, headers say too, but for links so
     * long that clients would refuse the answer.
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

    /** The address of a request. */
    private record RequestUrl(String path, QueryString query) {

        static RequestUrl of(HttpServerRequest request) {
            return new RequestUrl(QueryString.encodeForLink(request.path()), QueryString.of(request.query()));
        }

        String self() {
            return withQuery(query.encoded());
        }

        /** The same list at another place. */
        String withParameter(String name, String value) {
            String others = query.without(POSITION_PARAMETERS::contains).encoded();
            return withQuery(others + (others.isEmpty() ? "" : "&") + name + "=" + QueryString.encode(value));
        }

        private String withQuery(String encoded) {
            return encoded.isEmpty() ? path : path + "?" + encoded;
        }
    }
}
