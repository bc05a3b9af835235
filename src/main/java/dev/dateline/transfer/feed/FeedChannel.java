package dev.dateline.transfer.feed;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The key of a feed, which distinguishes the entry {@code 1} of one feed from that of another: its id, otherwise the
 * page that it belongs to, otherwise its own URL. Elements after the first entry are ignored.
 */
final class FeedChannel {

    private static final Set<String> SKIPPED_ELEMENTS =
            Set.of("image", "textInput", "textinput", "author", "contributor", "cloud");

    private String id = "";
    private String page = "";
    private String self = "";
    private String key;

    /** Reads an element outside the entries. */
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

    /** Returns the key, which is the same for http and https; empty if the feed has no identifier. */
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
