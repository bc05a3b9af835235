package dev.dateline.transfer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What one entry of a feed says. The first of several elements that say the same counts. */
final class FeedEntry {

    private static final Set<String> PLAIN = Set.of(
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

    /** Taxonomies of WordPress that say nothing of what a post is about. */
    private static final Set<String> NO_TOPICS = Set.of("post_format", "nav_menu", "wp_theme");

    private final Map<String, String> names;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    /**
     * @param names what authors are called, where the entry only says how they log in
     * @param address what RSS 1.0 knows the entry by, or null
     */
    FeedEntry(Map<String, String> names, String address) {
        this.names = names;
        if (address != null) {
            texts.put("id", address);
        }
    }

    /** The text of an element; empty where there is none. */
    String text(String element) {
        return texts.getOrDefault(element, "");
    }

    Set<String> authors() {
        return authors;
    }

    Set<String> topics() {
        return topics;
    }

    /** Reads up to the end of the entry. */
    void read(FeedXml xml) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.isRowTooLong()) {
                    xml.skip();
                } else {
                    element(xml, xml.name());
                }
            }
        }
    }

    private void element(FeedXml xml, String name) throws XMLStreamException {
        switch (name) {
            case "category" -> category(xml);
            case "author" -> add(authors, author(xml));
            case "dc:creator" -> creator(xml.text().strip());
            case "link" -> link(xml);
            case "title", "summary", "content" -> keep(name, construct(xml));
            case "description", "excerpt:encoded" -> keep(name, HtmlText.of(xml.text()));
            case "content:encoded" -> keep(name, HtmlText.ofPost(xml.text()));
            default -> {
                if (PLAIN.contains(name)) {
                    keep(name, xml.text().strip());
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void keep(String name, String text) {
        if (!text.isEmpty()) {
            texts.putIfAbsent(name, text);
        }
    }

    /** Atom says what its text is; titles of RSS are HTML by habit. */
    private static String construct(FeedXml xml) throws XMLStreamException {
        String type = xml.attribute("type");
        if ("xhtml".equals(type)) {
            return HtmlText.of(xml.markup());
        }
        return "text".equals(type) ? xml.text().strip() : HtmlText.of(xml.text());
    }

    private void category(FeedXml xml) throws XMLStreamException {
        String domain = xml.attribute("domain");
        String label = xml.attribute("label");
        String term = xml.attribute("term");
        String text = xml.text();
        if (domain == null || !NO_TOPICS.contains(domain)) {
            add(topics, label != null ? label : term != null ? term : text);
        }
    }

    private void creator(String name) {
        add(authors, names.getOrDefault(name, name));
    }

    private void link(FeedXml xml) throws XMLStreamException {
        String relation = xml.attribute("rel");
        String address = xml.attribute("href");
        String text = xml.text().strip();
        if (relation == null || relation.equals("alternate")) {
            keep("link", address == null ? text : address.strip());
        }
    }

    /** A person of Atom has a name and perhaps an address; RSS has an address, with the name in brackets. */
    private static String author(FeedXml xml) throws XMLStreamException {
        String name = "";
        StringBuilder rest = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean isName = xml.localName().equals("name");
                String text = xml.text();
                name = isName ? text : name;
            } else {
                xml.addWords(rest, event);
            }
        }
        String given = rest.toString().strip();
        int open = given.indexOf('(');
        boolean bracketed = open >= 0 && given.endsWith(")");
        return !name.isBlank() ? name : bracketed ? given.substring(open + 1, given.length() - 1) : given;
    }

    private static void add(Set<String> values, String value) {
        String text = HtmlText.of(value);
        if (!text.isEmpty()) {
            values.add(text);
        }
    }
}
