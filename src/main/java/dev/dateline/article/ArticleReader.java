package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.dateline.Failure;
import dev.dateline.Fault;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an article from JSON and finds all that is wrong with it, not only the first. */
public final class ArticleReader {

    /** The members a writer may state, in the order they are shown. */
    static final List<String> WRITABLE = List.of(
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
            "metadata");

    private static final Set<String> SERVER_MADE =
            Set.of("mentions", "mentionsTruncated", "revision", "createdAt", "updatedAt", "links");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._~-]{0,199}");
    private static final int TITLE = 500;
    private static final int SUMMARY = 20_000;
    private static final int URL = 2000;

    private final JsonFaults faults = new JsonFaults();
    private final JsonNode json;

    private ArticleReader(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads one article.
     *
     * @throws Failure of kind INVALID that names every fault by its JSON pointer
     */
    public static ArticleInput read(JsonNode json) {
        ArticleReader reader = new ArticleReader(json);
        ArticleInput input = reader.article();
        reader.faults.check("The article breaks rules.");
        return input;
    }

    /** Whether this may be the id of an article. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private ArticleInput article() {
        if (!json.isObject()) {
            faults.wrongType("", json, "an object");
            return null;
        }
        Set<String> known = new LinkedHashSet<>(WRITABLE);
        known.addAll(SERVER_MADE);
        faults.unknownMembers("", json, known);
        DatesReader dates = new DatesReader(faults, json.get("dates"));
        ValuesReader values = new ValuesReader(faults, json);
        return new ArticleInput(
                id(),
                title(),
                values.text("summary", SUMMARY),
                language(values.text("language", Integer.MAX_VALUE)),
                url(values.text("url", URL)),
                values.words("authors"),
                values.words("topics"),
                values.words("people"),
                values.words("places"),
                status(),
                dates.dates(),
                dates.given(),
                values.metadata());
    }

    private Optional<String> id() {
        String id = new ValuesReader(faults, json).text("id", Integer.MAX_VALUE);
        if (id != null && !isId(id)) {
            faults.add(
                    "/id",
                    Fault.Code.INVALID,
                    "An id is 1 to 200 of a-z, 0-9, '.', '_', '~' and '-', and begins with a letter or digit.",
                    id);
        }
        return Optional.ofNullable(id);
    }

    private String title() {
        String title = new ValuesReader(faults, json).text("title", TITLE);
        boolean missing = ValuesReader.isAbsent(json.get("title"));
        if (missing || (title != null && title.isBlank())) {
            faults.add("/title", Fault.Code.REQUIRED, "An article needs a title.", title);
        }
        return title == null ? "" : title;
    }

    private String language(String tag) {
        try {
            if (tag != null) {
                new Locale.Builder().setLanguageTag(tag);
                if (tag.length() > 35) {
                    throw new IllformedLocaleException();
                }
            }
        } catch (IllformedLocaleException e) {
            faults.add("/language", Fault.Code.INVALID, "A language is a BCP 47 tag, such as 'en' or 'pt-BR'.", tag);
        }
        return tag;
    }

    private String url(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<String> address = WebAddress.read(text);
        if (address.isEmpty()) {
            faults.add("/url", Fault.Code.INVALID, "A url is absolute and begins with http:// or https://.", text);
        }
        if (address.filter(whole -> whole.length() > URL && text.length() <= URL)
                .isPresent()) {
            faults.add("/url", Fault.Code.TOO_LONG, "This may have at most " + URL + " characters.", text);
        }
        return address.orElse(text);
    }

    private Optional<Status> status() {
        JsonNode status = json.get("status");
        if (ValuesReader.isAbsent(status)) {
            return Optional.empty();
        }
        for (Status one : Status.values()) {
            if (status.getNodeType() == JsonNodeType.STRING && one.word().equals(status.textValue())) {
                return Optional.of(one);
            }
        }
        faults.oneOf("/status", status, List.of("draft", "published"));
        return Optional.empty();
    }
}
