package dev.dateline.transfer.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of the elements of a feed. Real feeds use prefixes that they do not declare, such as {@code media:title};
 * for a parser that resolves namespaces this is an error that ends the file, so they are resolved here. A prefix that
 * is not declared means what it usually means.
 */
final class FeedNamespaces {

    /** The usual prefixes of the namespaces that matter here; the formats of feeds themselves have none. */
    private static final Map<String, String> USUAL_PREFIXES = Map.of(
            "http://www.w3.org/2005/Atom", "",
            "http://purl.org/atom/ns#", "",
            "http://purl.org/rss/1.0/", "",
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://purl.org/rss/1.0/modules/content/", "content");

    private static final Map<String, String> USUAL_MEANINGS = Map.of("atom", "", "rss", "");
    private static final Pattern WORDPRESS = Pattern.compile("http://wordpress\\.org/export/[0-9.]+/");
    private static final Pattern WORDPRESS_EXCERPT = Pattern.compile("http://wordpress\\.org/export/[0-9.]+/excerpt/");
    private static final int MAX_DECLARATIONS = 100;

    private final Deque<Declaration> declarations = new ArrayDeque<>();

    /** A prefix that an open element at this depth declares, and the prefix that its elements have here. */
    private record Declaration(int depth, String prefix, String meaning) {}

    /** Declares a prefix for the element at this depth and those within it; beyond the first 100 none is noted. */
    void declare(int depth, String prefix, String namespace) {
        String meaning = usualPrefix(prefix, namespace);
        if (declarations.size() < MAX_DECLARATIONS && !meaning.equals(meaning(prefix))) {
            declarations.push(new Declaration(depth, prefix, meaning));
        }
    }

    /** Forgets what elements declared that are no longer open. */
    void close(int depth) {
        while (!declarations.isEmpty() && declarations.peek().depth() > depth) {
            declarations.pop();
        }
    }

    /** Returns the local name of an element of the feed format itself; for other elements, with the usual prefix. */
    String resolve(String qualifiedName) {
        int colon = qualifiedName.indexOf(':');
        if (colon < 0) {
            return qualifiedName;
        }
        String meaning = meaning(qualifiedName.substring(0, colon));
        return meaning.isEmpty() ? qualifiedName.substring(colon + 1) : meaning + qualifiedName.substring(colon);
    }

    /** Returns a name without its prefix. */
    static String localName(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }

    private String meaning(String prefix) {
        for (Declaration declaration : declarations) {
            if (declaration.prefix().equals(prefix)) {
                return declaration.meaning();
            }
        }
        return USUAL_MEANINGS.getOrDefault(prefix, prefix);
    }

    private static String usualPrefix(String prefix, String namespace) {
        if (WORDPRESS.matcher(namespace).matches()) {
            return "wp";
        }
        return WORDPRESS_EXCERPT.matcher(namespace).matches()
                ? "excerpt"
                : USUAL_PREFIXES.getOrDefault(namespace, prefix);
    }
}
