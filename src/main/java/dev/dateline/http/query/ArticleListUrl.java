package dev.dateline.http.query;

import dev.dateline.http.PathPrefix;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds links to the list of articles. They contain the query parameters of a request, except for some.
 *
 * @param path the path of the list
 * @param query the part of the query string that is kept as the client wrote it
 */
public record ArticleListUrl(String path, String query) {

    private static final String LIST_PATH = "/api/v1/articles";

    /** Creates a link with all query parameters of the request except the given names. */
    public static ArticleListUrl of(HttpServerRequest request, Set<String> without) {
        return new ArticleListUrl(
                PathPrefix.of(request).apply(LIST_PATH),
                QueryString.of(request.query()).without(without::contains).encoded());
    }

    /** Creates a link with these query parameters. */
    public static ArticleListUrl of(PathPrefix prefix, Map<String, List<String>> parameters) {
        String query = PageLinks.path("", parameters);
        return new ArticleListUrl(prefix.apply(LIST_PATH), query.isEmpty() ? query : query.substring(1));
    }

    /** Returns the link with a further parameter, once for each of the values. */
    public String withRepeated(String name, List<String> values) {
        String added = values.stream()
                .map(value -> QueryString.encode(name) + "=" + QueryString.encode(value))
                .collect(Collectors.joining("&"));
        return path + "?" + (query.isEmpty() ? added : query + "&" + added);
    }

    /** Returns the link with further parameters, in the order of the map. */
    public String with(Map<String, String> parameters) {
        Stream<String> added = parameters.entrySet().stream()
                .map(entry -> QueryString.encode(entry.getKey()) + "=" + QueryString.encode(entry.getValue()));
        String parameterString = Stream.concat(Stream.of(query), added)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return parameterString.isEmpty() ? path : path + "?" + parameterString;
    }
}
