package dev.dateline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values that some reader of some member may misread. */
public final class ArbitraryValues {

    /** The members of an article, and one that is unknown. */
    public static final List<String> MEMBERS = List.of(
            "id",
            "title",
            "summary",
            "language",
            "url",
            "authors",
            "topics",
            "people",
            "places",
            "status",
            "dates",
            "metadata",
            "mentions",
            "revision",
            "createdAt",
            "updatedAt",
            "links",
            "nothing");

    /** Texts in which some reader of one member or another may see something. */
    public static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u00a0",
            "a",
            "null",
            "//example.org/a",
            "HTTP://EXAMPLE.org/A",
            "//",
            "///",
            "https:",
            "https://",
            "http:///a",
            ":",
            "://a",
            "mailto:a@example.org",
            "javascript:void(0)",
            "https://example.org:99999/",
            "https://example.org:port/",
            "https://user:pass@example.org/",
            "https://[::1]/",
            "https://[::1",
            "https://exa mple.org/%zz",
            "https://b\u00fccher.example/\u00e4",
            "/relative",
            "?a=b",
            "#a",
            "en_US",
            "x-private",
            "i-klingon",
            "en-US-u-ca-julian-x-a",
            "\u0000",
            "\ud800",
            "\udc00a",
            "a\ud83d",
            "\ud83d\ude00",
            "\ufffe",
            "\ufdd0",
            "\u202e",
            "e\u0301",
            "1917-18",
            "0000",
            "-0000",
            "9999-12-31",
            "10000-01-01",
            "Y-99999999999999",
            "Y1E99999",
            "1917-02-30",
            "1917/1916",
            "[]",
            "[1917..",
            "{1917,,1918}",
            "XXXX-XX-XX",
            "../..",
            "1917~?%",
            "1917\u0000",
            "9".repeat(400),
            "x".repeat(501),
            "12 March 1917 ".repeat(30));

    private ArbitraryValues() {}

    /** The texts as JSON, alone and in structures, and values of other types. */
    public static List<String> values() {
        List<String> values = new ArrayList<>(List.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "1e-400",
                "123456789012345678901234567890",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[{}]",
                "[1]",
                "{\"\":\"\"}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":[null]}",
                "{\"\\ud800\":1}"));
        for (String text : TEXTS) {
            String quoted = quoted(text);
            values.addAll(List.of(
                    quoted,
                    "[" + quoted + "]",
                    "[\"a\"," + quoted + "]",
                    "{" + quoted + ":\"a\"}",
                    "{\"a\":" + quoted + "}",
                    "{\"published\":" + quoted + "}",
                    "{\"about\":[" + quoted + "]}",
                    "{\"published\":{\"edtf\":" + quoted + "}}",
                    "{\"about\":[{\"oldStyle\":" + quoted + ",\"derived\":" + quoted + "}]}"));
        }
        return values;
    }

    /** Half of a surrogate pair has to be escaped to get through at all. */
    public static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\'
                        ? String.format("\\u%04x", c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** An article of which one member is given as JSON. */
    public static String article(String id, String member, String value) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("id", quoted(id));
        members.put("title", quoted("T"));
        members.put(member, value);
        return members.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
