package dev.dateline.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a web page, read as a browser reads it: blanks around it and line ends within it are nothing, a scheme
 * may be written in capitals, and an address without one, such as {@code //example.org/a}, is one of {@code https}.
 */
public final class WebUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebUrl() {}

    /**
     * The address with a scheme in small letters.
     *
     * @param text what was written; blank text is no address
     * @return empty when it is not absolute, has no host, or its scheme is neither http nor https
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
