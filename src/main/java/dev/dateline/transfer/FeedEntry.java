package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One entry of a feed, while it is read. The first of several elements that say the same counts. */
final class FeedEntry {

    private static final int SUMMARY = 20_000;
    private static final Set<String> NO_ARTICLES =
            Set.of("attachment", "nav_menu_item", "revision", "custom_css", "wp_block", "wp_template");
    private static final Set<String> NOT_KEPT = Set.of("trash", "auto-draft", "inherit");
    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final String language;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    FeedEntry(String language) {
        this.language = language;
    }

    /** Reads up to the end of the entry. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                element(xml);
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
        String name = prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
        switch (name) {
            case "category" -> category(xml);
            case "author" -> add(authors, author(xml));
            case "dc:creator" -> add(authors, text(xml));
            case "link" -> link(xml);
            case "title", "summary", "content" -> texts.putIfAbsent(name, construct(xml));
            case "description", "content:encoded", "excerpt:encoded" -> html(name, text(xml));
            default -> texts.putIfAbsent(name, text(xml).strip());
        }
    }

    private void html(String name, String html) {
        String text = name.equals("content:encoded") ? HtmlText.ofPost(html) : HtmlText.of(html);
        if (!text.isEmpty()) {
            texts.putIfAbsent(name, text);
        }
    }

    /** Atom says what its text is; titles of RSS are HTML by habit. */
    private static String construct(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "type");
        String text = text(xml);
        return "text".equals(type) || "xhtml".equals(type) ? text.strip() : HtmlText.of(text);
    }

    private void category(XMLStreamReader xml) throws XMLStreamException {
        String label = xml.getAttributeValue(null, "label");
        String term = xml.getAttributeValue(null, "term");
        String text = text(xml);
        add(topics, label != null ? label : term != null ? term : text);
    }

    private void link(XMLStreamReader xml) throws XMLStreamException {
        String relation = xml.getAttributeValue(null, "rel");
        String address = xml.getAttributeValue(null, "href");
        String text = text(xml).strip();
        if (relation == null || relation.equals("alternate")) {
            String link = address == null ? text : address;
            if (!link.isEmpty()) {
                texts.putIfAbsent("link", link);
            }
        }
    }

    /** A person of Atom has a name and perhaps an address; RSS has an address, with the name in brackets. */
    private static String author(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder name = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                StringBuilder target = xml.getLocalName().equals("name") ? name : new StringBuilder();
                target.append(text(xml));
            } else if (xml.hasText()) {
                rest.append(xml.getText());
            }
        }
        String given = rest.toString().strip();
        int open = given.indexOf('(');
        boolean bracketed = open >= 0 && given.endsWith(")");
        return !name.isEmpty() ? name.toString() : bracketed ? given.substring(open + 1, given.length() - 1) : given;
    }

    /** The text of an element and of those in it. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private static void add(Set<String> values, String value) {
        String text = HtmlText.of(value);
        if (!text.isEmpty()) {
            values.add(text);
        }
    }

    /** The article of the entry; empty for what WordPress keeps beside articles. */
    Optional<Row> row(long number) {
        String kind = texts.getOrDefault("wp:post_type", "post");
        String state = texts.getOrDefault("wp:status", "publish");
        return NO_ARTICLES.contains(kind) || NOT_KEPT.contains(state)
                ? Optional.empty()
                : Optional.of(Row.of(number, article(state.equals("publish"))));
    }

    private ObjectNode article(boolean published) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        String summary = summary();
        String title = texts.getOrDefault("title", "");
        article.put("title", title.isEmpty() ? TitleFrom.text(summary == null ? "" : summary) : title);
        article.put("summary", summary);
        article.put("url", texts.get("link"));
        article.put("language", texts.getOrDefault("dc:language", language));
        authors.forEach(article.withArray("authors")::add);
        topics.forEach(article.withArray("topics")::add);
        if (!published) {
            article.put("status", "draft");
        }
        day().ifPresent(day -> article.putObject("dates").put("published", day.toString()));
        return article;
    }

    /** What is meant as a summary; else as much of the text as one may have. */
    private String summary() {
        List<String> shorter = new ArrayList<>();
        for (String name : List.of("excerpt:encoded", "summary", "description")) {
            Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty()).ifPresent(shorter::add);
        }
        String whole = texts.getOrDefault("content:encoded", texts.get("content"));
        return !shorter.isEmpty() ? shorter.get(0) : whole == null || whole.isEmpty() ? null : cut(whole);
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        int most = text.offsetByCodePoints(0, SUMMARY - 1);
        int word = text.lastIndexOf(' ', most);
        return text.substring(0, word > most / 2 ? word : most) + "…";
    }

    /** The day of publication, where it was published. */
    private Optional<LocalDate> day() {
        return List.of("wp:post_date", "pubDate", "published", "dc:date", "issued").stream()
                .map(texts::get)
                .flatMap(text -> text == null ? Optional.<LocalDate>empty().stream() : day(text).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        String mail = text.replaceFirst("^\\p{Alpha}+,\\s*", "")
                .replaceFirst("\\s\\d{1,2}:\\d{2}.*$", "")
                .replaceAll("\\s+", " ");
        try {
            boolean iso = text.matches("\\d{4}-\\d{2}-\\d{2}.*");
            return Optional.of(iso ? LocalDate.parse(text.substring(0, 10)) : LocalDate.parse(mail, MAIL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty(); // 0000-00-00 and the like: no date is known
        }
    }
}
