package dev.dateline.http.query;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links to the list of articles under the conditions of a request, but for some.
 *
 * @param path the list
 * @param kept the part of the query string that stays as the client wrote it
 */
public record ArticleListUrl(String path, String kept) {

    private static final String LIST_PATH = "/api/v1/articles";

    /** A link with everything that the request says, but for some parameters. */
    public static ArticleListUrl of(HttpServerRequest request, Set<String> without) {
        return new ArticleListUrl(
                LIST_PATH,
                QueryString.of(request.query()).without(without::contains).encoded());
    }

    /** The link with some more parameters, in the order of the map. */
    public String with(Map<String, String> parameters) {
        Stream<String> added = parameters.entrySet().stream()
                .map(entry -> QueryString.encode(entry.getKey()) + "=" + QueryString.encode(entry.getValue()));
        String query = Stream.concat(Stream.of(kept), added)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
