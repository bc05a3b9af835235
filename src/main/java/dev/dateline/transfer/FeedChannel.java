package dev.dateline.transfer;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * What a feed is known by, so that the entry {@code 1} of one is not taken for that of another: its id, else the page
 * it belongs to, else its own address. What comes after its first entry no longer counts.
 */
final class FeedChannel {

    private static final Set<String> OTHERS =
            Set.of("image", "textInput", "textinput", "author", "contributor", "cloud");

    private String id = "";
    private String page = "";
    private String self = "";
    private String known;

    /** Looks at an element outside of the entries. */
    void element(FeedXml xml) throws XMLStreamException {
        String name = xml.name();
        if (known != null) {
            return;
        }
        if (OTHERS.contains(name)) {
            xml.skip(); // these have links of their own
        } else if (name.equals("id")) {
            id = first(id, xml.text());
        } else if (name.equals("link")) {
            link(xml);
        }
    }

    private void link(FeedXml xml) throws XMLStreamException {
        String relation = xml.attribute("rel");
        String address = xml.attribute("href");
        String text = xml.text();
        String given = address == null ? text : address;
        if (relation == null || relation.equals("alternate")) {
            page = first(page, given);
        } else if (relation.equals("self")) {
            self = first(self, given);
        }
    }

    private static String first(String present, String given) {
        return present.isEmpty() ? given.strip() : present;
    }

    /** What it is known by, whether it is fetched with or without encryption; empty when it says nothing. */
    String known() {
        if (known == null) {
            String given = first(first(id, page), self);
            known = given.replaceFirst("^(?i:https?)://(?i:www\\.)?", "")
                    .replaceFirst("/$", "")
                    .toLowerCase(Locale.ROOT);
        }
        return known;
    }
}
