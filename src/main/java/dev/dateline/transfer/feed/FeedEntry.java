package dev.dateline.transfer.feed;

import dev.dateline.transfer.format.HtmlText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The values of one entry of a feed. If an element is repeated, the first one counts. */
final class FeedEntry {

    private static final Set<String> TEXT_ELEMENTS = Set.of(
            "id",
            "guid",
            "published",
            "issued",
            "pubDate",
            "dc:date",
            "dc:language",
            "wp:post_date",
            "wp:post_id",
            "wp:post_type",
            "wp:status",
            "wp:post_password");

    /** WordPress taxonomies that are not topics. */
    private static final Set<String> NON_TOPIC_DOMAINS = Set.of("post_format", "nav_menu", "wp_theme");

    private final Map<String, String> authorNames;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private String source = "";
    private List<String> earlierSources = List.of();

    /**
     * @param names the display names of authors by login, since an entry may have only the login
     * @param address the identifier of the entry in RSS 1.0, or null
     */
    FeedEntry(Map<String, String> names, String address) {
        this.authorNames = names;
        if (address != null) {
            texts.put("id", address);
        }
    }

    /** Returns the text of an element; empty if there is none. */
    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    /** Returns the key of the feed that the entry was taken over from; empty if it names none. */
    String source() {
        return source;
    }

    /** Returns the key of that feed that earlier versions used. */
    List<String> earlierSources() {
        return earlierSources;
    }

    /** Returns the number of characters of its values. */
    long length() {
        return Stream.of(texts.values(), authors, topics)
                .flatMap(Collection::stream)
                .mapToLong(String::length)
                .sum();
    }

    Set<String> authors() {
        return authors;
    }

    Set<String> topics() {
        return topics;
    }

    /** Reads up to the end of the entry. */
    void read(FeedXmlReader xml) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.isRowTooLong()) {
                    xml.skipElement();
                } else {
                    readElement(xml, xml.name());
                }
            }
        }
    }

    private void readElement(FeedXmlReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "category" -> readCategory(xml);
            case "author" -> addText(authors, readAuthor(xml));
            case "dc:creator" -> addCreator(xml.readText().strip());
            case "link" -> readLink(xml);
            case "source" -> readSource(xml);
            case "title", "summary", "content" -> putText(name, readTextConstruct(xml));
            case "description", "excerpt:encoded" -> putText(name, HtmlText.toText(xml.readText()));
            case "content:encoded" -> putText(name, HtmlText.postToText(xml.readText()));
            default -> {
                if (TEXT_ELEMENTS.contains(name)) {
                    putText(name, xml.readText().strip());
                } else {
                    xml.skipElement();
                }
            }
        }
    }

    private void readSource(FeedXmlReader xml) throws XMLStreamException {
        FeedChannel origin = new FeedChannel();
        origin.readSource(xml);
        if (source.isEmpty()) {
            source = origin.key();
            earlierSources = origin.earlierKeys();
        }
    }

    private void putText(String name, String text) {
        if (!text.isEmpty()) {
            texts.putIfAbsent(name, text);
        }
    }

    /** Reads a text: Atom declares its type; RSS titles are HTML by convention. */
    private static String readTextConstruct(FeedXmlReader xml) throws XMLStreamException {
        String type = xml.attribute("type");
        if ("xhtml".equals(type)) {
            return HtmlText.toText(xml.readMarkup());
        }
        return "text".equals(type) ? xml.readText().strip() : HtmlText.toText(xml.readText());
    }

    private void readCategory(FeedXmlReader xml) throws XMLStreamException {
        String domain = xml.attribute("domain");
        String label = xml.attribute("label");
        String term = xml.attribute("term");
        String text = xml.readText();
        if (domain == null || !NON_TOPIC_DOMAINS.contains(domain)) {
            addText(topics, label != null ? label : term != null ? term : text);
        }
    }

    private void addCreator(String name) {
        addText(authors, authorNames.getOrDefault(name, name));
    }

    private void readLink(FeedXmlReader xml) throws XMLStreamException {
        String relation = xml.attribute("rel");
        String address = xml.attribute("href");
        String text = xml.readText().strip();
        if (relation == null || relation.equals("alternate")) {
            putText("link", address == null ? text : address.strip());
        }
    }

    /**
     * Reads an author: in Atom, a name and possibly an email address; in RSS, an email address followed by the name in
     * parentheses.
     */
    private static String readAuthor(FeedXmlReader xml) throws XMLStreamException {
        String name = "";
        StringBuilder rest = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean isName = xml.localName().equals("name");
                String text = xml.readText();
                name = isName ? text : name;
            } else {
                xml.appendText(rest, event);
            }
        }
        String given = rest.toString().strip();
        int open = given.indexOf('(');
        boolean bracketed = open >= 0 && given.endsWith(")");
        return !name.isBlank() ? name : bracketed ? given.substring(open + 1, given.length() - 1) : given;
    }

    private static void addText(Set<String> values, String value) {
        String text = HtmlText.toText(value);
        if (!text.isEmpty()) {
            values.add(text);
        }
    }
}
