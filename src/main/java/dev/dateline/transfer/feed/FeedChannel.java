package dev.dateline.transfer.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The key of a feed, which distinguishes the entry {@code 1} of one feed from that of another: its id, otherwise the
 * page that it belongs to, otherwise its own URL; where none of them is {@linkplain GlobalIdentifier global}, it counts
 * together with the title of the feed, or its description where it has no title.
 */
final class FeedChannel {

    private static final Set<String> SKIPPED_ELEMENTS =
            Set.of("image", "textInput", "textinput", "author", "contributor", "cloud");

    private static final Set<String> DESCRIPTION_ELEMENTS = Set.of("description", "subtitle", "tagline");

    private static final Set<String> SOURCE_ELEMENTS = Set.of("id", "link", "title");

    /** The part of a URL that ignores case (RFC 3986); the scheme and {@code www.} are left out of the key. */
    private static final Pattern HTTP_HOST = Pattern.compile("^(?i:https?)://(?i:www\\.)?([^/?#]*)");

    private String id = "";
    private String page = "";
    private String self = "";
    private String title = "";
    private String description = "";
    private boolean isFixed;

    /** Reads an element outside the entries. */
    void readElement(FeedXmlReader xml) throws XMLStreamException {
        String name = xml.name();
        if (isFixed) {
            return;
        }
        if (SKIPPED_ELEMENTS.contains(name)) {
            xml.skipElement(); // these have links of their own
        } else if (name.equals("id")) {
            id = firstNonEmpty(id, xml.readText());
        } else if (name.equals("link")) {
            readLink(xml);
        } else if (name.equals("title")) {
            title = firstNonEmpty(title, xml.readText());
        } else if (DESCRIPTION_ELEMENTS.contains(name)) {
            description = firstNonEmpty(description, xml.readText());
        } else if (name.equals("channel") && xml.attribute("about") != null) {
            self = firstNonEmpty(self, xml.attribute("about")); // RSS 1.0
        }
    }

    private void readLink(FeedXmlReader xml) throws XMLStreamException {
        String relation = xml.attribute("rel");
        String address = xml.attribute("href");
        String text = xml.readText();
        String given = address == null ? text : address;
        if (relation == null || relation.equals("alternate")) {
            page = firstNonEmpty(page, given);
        } else if (relation.equals("self")) {
            self = firstNonEmpty(self, given);
        }
    }

    private static String firstNonEmpty(String present, String given) {
        return present.isEmpty() ? given.strip() : present;
    }

    /**
     * Reads the source of an entry that was taken over from another feed: in Atom, elements of that feed; in RSS, its
     * URL and its title.
     */
    void readSource(FeedXmlReader xml) throws XMLStreamException {
        String url = xml.attribute("url");
        self = url == null ? "" : url.strip();
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                xml.appendText(text, event);
            } else if (SOURCE_ELEMENTS.contains(xml.name())) {
                readElement(xml);
            } else {
                xml.skipElement();
            }
        }
        title = firstNonEmpty(title, text.toString());
    }

    /** Returns whether the feed has named its id or its page, and no other feed has the same. */
    boolean isIdentified() {
        return Stream.of(id, page)
                .anyMatch(given -> GlobalIdentifier.normalise(given).isPresent());
    }

    /** Lets elements that follow be ignored. */
    void fix() {
        isFixed = true;
    }

    /** Returns the key, which is the same for http and https; empty if the feed has nothing that identifies it. */
    String key() {
        return key(id, page, self);
    }

    private String key(String... addresses) {
        return Stream.of(addresses)
                .flatMap(given -> GlobalIdentifier.normalise(given).stream())
                .findFirst()
                .orElseGet(() -> localKey(firstAddress(addresses)));
    }

    /** Returns the key of a feed that no global identifier names; empty if it has neither a title nor a description. */
    private String localKey(String local) {
        String name = firstNonEmpty(title, description);
        return local.isEmpty() || name.isEmpty() ? name : local + "\n" + name;
    }

    private static String firstAddress(String... addresses) {
        return Stream.of(addresses)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the keys that this feed had in earlier versions, or before it named its id, its page or itself. A title
     * alone is none of them, since other feeds may have the same.
     */
    List<String> earlierKeys() {
        Stream<String> withLess = Stream.of(
                        List.of(page, self), List.of(self), List.of(id, page), List.of(id), List.of(page))
                .map(some -> some.toArray(String[]::new))
                .filter(some -> !firstAddress(some).isEmpty())
                .map(this::key);
        return Stream.concat(Stream.of(earlierKey()), withLess).distinct().toList();
    }

    /** Returns the key that earlier versions used. */
    String earlierKey() {
        String address = firstAddress(id, page, self);
        String given = address.isEmpty() ? title : address;
        return HTTP_HOST
                .matcher(given)
                .replaceFirst(url -> Matcher.quoteReplacement(url.group(1).toLowerCase(Locale.ROOT)))
                .replaceFirst("/$", "");
    }
}
