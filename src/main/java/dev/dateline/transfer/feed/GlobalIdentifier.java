package dev.dateline.transfer.feed;

import dev.dateline.article.WebUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier that no other feed has: a URN or the like, or the URL of a public host. A relative link, or one of
 * {@code localhost}, is what feeds of any number of sites may have.
 */
final class GlobalIdentifier {

    private static final Pattern URI = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]+:\\S.*");
    private static final Pattern LOCAL_SCHEME = Pattern.compile("(?si)(?:file|about|data|javascript|mailto):.*");
    private static final Pattern HTTP_URL =
            Pattern.compile("(?s)https?://(?:[^/?#@]*@)?((?i:www\\.))?([^/?#:]*|\\[[^]]*])"
                    + "(:80(?![0-9])|:443(?![0-9])|:[0-9]*)?([/?#].*)?");

    private static final Pattern LOCAL_HOST = Pattern.compile("[^.]*|.*\\.(?:localhost|local)|\\[.*]|0\\.0\\.0\\.0"
            + "|(?:127|10|192\\.168|169\\.254|172\\.(?:1[6-9]|2[0-9]|3[01]))\\.[0-9.]+");

    private GlobalIdentifier() {}

    /**
     * Normalises an identifier: a web URL without scheme, {@code www.}, the usual port and a slash at its end, and with
     * its host in lower case; any other URI as it is.
     *
     * @return empty if it is no identifier or one that other feeds may have, too
     */
    static Optional<String> normalise(String given) {
        Optional<String> url = WebUrl.parse(given);
        if (url.isEmpty()) {
            boolean isUri = URI.matcher(given).matches() && !given.regionMatches(true, 0, "http", 0, 4);
            return isUri && !LOCAL_SCHEME.matcher(given).matches() ? Optional.of(given) : Optional.empty();
        }
        Matcher parts = HTTP_URL.matcher(url.get());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String port = parts.group(3) == null || parts.group(3).matches(":(80|443)?") ? "" : parts.group(3);
        String rest = parts.group(4) == null ? "" : parts.group(4);
        return LOCAL_HOST.matcher(host).matches()
                ? Optional.empty()
                : Optional.of((host + port + rest).replaceFirst("/$", ""));
    }
}
