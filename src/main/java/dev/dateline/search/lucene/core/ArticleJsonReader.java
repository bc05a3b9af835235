package dev.dateline.search.lucene.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads texts from a serialized article, parsing no further than needed: the texts come first in it. */
public final class ArticleJsonReader {

    private static final JsonFactory JSON_FACTORY = new JsonFactory();
    private static final List<String> HEAD_MEMBERS = List.of("title", "summary", "language");
    static final Set<String> LIST_MEMBERS = Set.of("authors", "topics", "people", "places");

    private ArticleJsonReader() {}

    /** Reads title, summary and language by member name; null and missing members are omitted. */
    public static Map<String, String> readHead(byte[] article) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        int seen = 0;
        try (JsonParser parser = JSON_FACTORY.createParser(article)) {
            parser.nextToken();
            while (seen < HEAD_MEMBERS.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (HEAD_MEMBERS.contains(name)) {
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

    /** Reads only the title, which is near the start; empty when there is none. */
    public static String readTitle(byte[] article) throws IOException {
        try (JsonParser parser = JSON_FACTORY.createParser(article)) {
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

    /** Reads the authors, topics, people and places, by member name. */
    public static Map<String, List<String>> readLists(byte[] article) throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (JsonParser parser = JSON_FACTORY.createParser(article)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (LIST_MEMBERS.contains(name)) {
                    lists.put(name, readStrings(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return lists;
    }

    private static List<String> readStrings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            strings.add(parser.getText());
        }
        return strings;
    }
}
