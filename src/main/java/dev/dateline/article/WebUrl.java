package dev.dateline.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Parses the URL of a web page leniently, as browsers do: whitespace around it and tabs and line ends within it are
 * ignored, the scheme is case-insensitive, and a URL without one, such as {@code //example.org/a}, has {@code https}.
 */
public final class WebUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebUrl() {}

    /**
     * The URL with its scheme in lower case.
     *
     * @param text the URL as written
     * @return empty when it is blank, not absolute, has no host, or its scheme is neither http nor https
     */
    public static Optional<String> parse(String text) {
        String plain = text.replaceAll("[\t\r\n]", "").trim();
        String address = plain.startsWith("//") ? "https:" + plain : plain;
        int colon = address.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        try {
            URI uri = new URI(scheme + address.substring(colon));
            return SCHEMES.contains(scheme) && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
