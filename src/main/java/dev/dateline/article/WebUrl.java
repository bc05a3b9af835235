package dev.dateline.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the URL of a web page leniently, as browsers do (WHATWG URL): whitespace around it and tabs and line ends
 * within it are ignored, the scheme is case-insensitive, a URL without one, such as {@code //example.org/a}, has
 * {@code https}, a backslash is a slash, an international host is written in ASCII, and characters that a URI does not
 * allow are percent-encoded.
 */
public final class WebUrl {

    private static final int MAX_PORT = 65_535;
    private static final Pattern URL = Pattern.compile(
            "(?s)(?<scheme>(?i:https?)):[/\\\\]{2}(?:(?<user>[^/\\\\?#]*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^/\\\\?#@:\\[\\]]+)"
                    + "(?::(?<port>[0-9]*))?(?<path>[/\\\\][^?#]*)?(?<query>\\?[^#]*)?(?<fragment>#.*)?");

    /** What a host in ASCII may have: more than a domain name, since browsers also open {@code a_b.example.org}. */
    private static final Pattern HOST = Pattern.compile("\\[.*]|[A-Za-z0-9._~!$&'()*+,;=-]+");

    /**
     * Letters that Java's older mapping of hosts replaces, while browsers keep them: the result would be another site.
     */
    private static final Pattern DEVIATING = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7F-\\xA0\\p{Z}\\p{Cc}]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern FORBIDDEN_IN_PATH = Pattern.compile(FORBIDDEN + "|[\\[\\]]");
    private static final Pattern FORBIDDEN_IN_USER = Pattern.compile(FORBIDDEN_IN_PATH + "|@");
    private static final Pattern FORBIDDEN_IN_FRAGMENT = Pattern.compile(FORBIDDEN + "|#");

    private WebUrl() {}

    /**
     * The URL with its scheme in lower case.
     *
     * @param text the URL as written
     * @return empty when it is blank, not absolute, has no valid host or a port beyond 65535, or its scheme is neither
     *     http nor https
     */
    public static Optional<String> parse(String text) {
        String plain = text.replaceAll("[\t\r\n]", "").trim();
        Matcher url = URL.matcher(plain.matches("(?s)[/\\\\]{2}.*") ? "https:" + plain : plain);
        if (!url.matches() || isBeyondPorts(url.group("port"))) {
            return Optional.empty();
        }
        return asciiHost(url.group("host"))
                .map(host -> url.group("scheme").toLowerCase(Locale.ROOT) + "://"
                        + encode(url.group("user"), FORBIDDEN_IN_USER, "@")
                        + host
                        + (url.group("port") == null ? "" : ":" + url.group("port"))
                        + encode(slashes(url.group("path")), FORBIDDEN_IN_PATH, "")
                        + encode(url.group("query"), FORBIDDEN, "")
                        + (url.group("fragment") == null
                                ? ""
                                : "#" + encode(url.group("fragment").substring(1), FORBIDDEN_IN_FRAGMENT, "")))
                .filter(WebUrl::isUri);
    }

    private static boolean isBeyondPorts(String port) {
        return port != null && !port.isEmpty() && (port.length() > 5 || Integer.parseInt(port) > MAX_PORT);
    }

    private static Optional<String> asciiHost(String host) {
        boolean isAscii = host.chars().allMatch(c -> c < 0x80);
        if (DEVIATING.matcher(host).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(isAscii ? host : IDN.toASCII(host))
                    .filter(ascii -> HOST.matcher(ascii).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String slashes(String path) {
        return path == null ? null : path.replace('\\', '/');
    }

    /** Percent-encodes what is forbidden in a part of a URL, and appends an end; empty for a part that is absent. */
    private static String encode(String part, Pattern forbidden, String end) {
        if (part == null) {
            return "";
        }
        return forbidden.matcher(part).replaceAll(match -> percentEncode(match.group())) + end;
    }

    private static String percentEncode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(String.format(Locale.ROOT, "%02X", one));
        }
        return encoded.toString();
    }

    private static boolean isUri(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
