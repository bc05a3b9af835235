package dev.dateline.transfer.feed;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * What a feed is known by, so that the entry {@code 1} of one is not taken for that of another: its id, else the page
 * it belongs to, else its own address. What comes after its first entry no longer counts.
 */
final class FeedChannel {

    private static final Set<String> SKIPPED_ELEMENTS =
            Set.of("image", "textInput", "textinput", "author", "contributor", "cloud");

    private String id = "";
    private String page = "";
    private String self = "";
    private String key;

    /** Looks at an element outside of the entries. */
    void readElement(FeedXmlReader xml) throws XMLStreamException {
        String name = xml.name();
        if (key != null) {
            return;
        }
        if (SKIPPED_ELEMENTS.contains(name)) {
            xml.skipElement(); // these have links of their own
        } else if (name.equals("id")) {
            id = firstNonEmpty(id, xml.readText());
        } else if (name.equals("link")) {
            readLink(xml);
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

    /** What it is known by, whether it is fetched with or without encryption; empty when it says nothing. */
    String key() {
        if (key == null) {
            String given = firstNonEmpty(firstNonEmpty(id, page), self);
            key = given.replaceFirst("^(?i:https?)://(?i:www\\.)?", "")
                    .replaceFirst("/$", "")
                    .toLowerCase(Locale.ROOT);
        }
        return key;
    }
}
