package dev.dateline.search.lucene;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts in the card of an article, read no further than needed: they come first. */
final class CardText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> FIRST = List.of("title", "summary", "language");
    static final Set<String> LISTS = Set.of("authors", "topics", "people", "places");

    private CardText() {}

    /** Title, summary and language; what is null or missing is not there. */
    static Map<String, String> head(byte[] card) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        int seen = 0;
        try (JsonParser parser = JSON.createParser(card)) {
            parser.nextToken();
            while (seen < FIRST.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (FIRST.contains(name)) {
                    seen++;
                    if (value == JsonToken.VALUE_STRING) {
                        head.put(name, parser.getText());
                    }
                }
                parser.skipChildren();
            }
        }
        return head;
    }

    /** The title alone, which stands near the beginning; empty when there is none. */
    static String title(byte[] card) throws IOException {
        try (JsonParser parser = JSON.createParser(card)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isTitle = parser.currentName().equals("title");
                parser.nextToken();
                if (isTitle) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
        }
        return "";
    }

    /** The names in an article, by member. */
    static Map<String, List<String>> lists(byte[] card) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(card)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (LISTS.contains(name)) {
                    lists.put(name, strings(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return lists;
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            strings.add(parser.getText());
        }
        return strings;
    }
}
