package dev.dateline.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.WebUrl;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an article from JSON. Reports all errors, not only the first. */
public final class ArticleReader {

    /** The members that a writer may set, in the order of the API. */
    public static final List<String> WRITABLE_MEMBERS = List.of(
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

    private static final Set<String> READ_ONLY_MEMBERS =
            Set.of("dateline", "mentions", "mentionsTruncated", "revision", "createdAt", "updatedAt", "links");
    private static final Pattern ID_PATTERN = Pattern.compile("[a-z0-9][a-z0-9._~-]{0,199}");
    private static final int MAX_TITLE_CHARACTERS = 500;
    private static final int MAX_SUMMARY_CHARACTERS = 20_000;
    private static final int MAX_URL_CHARACTERS = 2000;

    private final JsonErrors errors = new JsonErrors();
    private final JsonNode json;

    private ArticleReader(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads one article.
     *
     * @throws Failure of kind INVALID with the JSON pointer of every error
     */
    public static ArticleInput read(JsonNode json) {
        ArticleReader reader = new ArticleReader(json);
        ArticleInput input = reader.readArticle();
        reader.errors.throwIfAny("The article is invalid; see 'errors'.");
        return input;
    }

    /** Whether a text has the form of an article id: {@code [a-z0-9][a-z0-9._~-]{0,199}}. */
    public static boolean isValidId(String text) {
        return ID_PATTERN.matcher(text).matches();
    }

    private ArticleInput readArticle() {
        if (!json.isObject()) {
            errors.addWrongType("", json, "an object");
            return null;
        }
        Set<String> known = new LinkedHashSet<>(WRITABLE_MEMBERS);
        known.addAll(READ_ONLY_MEMBERS);
        errors.addUnknownMembers("", json, known);
        ArticleDatesReader dates = new ArticleDatesReader(errors, json.get("dates"));
        JsonMemberReader values = new JsonMemberReader(errors, json);
        return new ArticleInput(
                readId(),
                readTitle(),
                values.readText("summary", MAX_SUMMARY_CHARACTERS),
                checkLanguage(values.readText("language", Integer.MAX_VALUE)),
                checkUrl(values.readText("url", MAX_URL_CHARACTERS)),
                values.readStrings("authors"),
                values.readStrings("topics"),
                values.readStrings("people"),
                values.readStrings("places"),
                readStatus(),
                dates.read(),
                dates.presentRoles(),
                values.readMetadata());
    }

    private Optional<String> readId() {
        String id = new JsonMemberReader(errors, json).readText("id", Integer.MAX_VALUE);
        if (id != null && !isValidId(id)) {
            errors.add(
                    "/id",
                    ValidationError.Code.INVALID,
                    "An id must have 1 to 200 characters of a-z, 0-9, '.', '_', '~' and '-' and begin with a letter or"
                            + " digit.",
                    id);
        }
        return Optional.ofNullable(id);
    }

    private String readTitle() {
        String title = new JsonMemberReader(errors, json).readText("title", MAX_TITLE_CHARACTERS);
        boolean missing = JsonMemberReader.isAbsent(json.get("title"));
        if (missing || (title != null && title.isBlank())) {
            errors.add("/title", ValidationError.Code.REQUIRED, "An article needs a title.", title);
        }
        return title == null ? "" : title;
    }

    private String checkLanguage(String tag) {
        try {
            if (tag != null) {
                new Locale.Builder().setLanguageTag(tag);
                if (tag.length() > 35) {
                    throw new IllformedLocaleException();
                }
            }
        } catch (IllformedLocaleException e) {
            errors.add(
                    "/language",
                    ValidationError.Code.INVALID,
                    "A language must be a BCP 47 tag of at most 35 characters, such as 'en' or 'pt-BR'.",
                    tag);
        }
        return tag;
    }

    private String checkUrl(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<String> address = WebUrl.parse(text);
        if (address.isEmpty()) {
            errors.add(
                    "/url",
                    ValidationError.Code.INVALID,
                    "A url must be absolute and begin with http:// or https:// and a valid host; a port is at most 65535.",
                    text);
        }
        if (address.filter(whole -> whole.length() > MAX_URL_CHARACTERS && text.length() <= MAX_URL_CHARACTERS)
                .isPresent()) {
            errors.add(
                    "/url",
                    ValidationError.Code.TOO_LONG,
                    "This may have at most " + MAX_URL_CHARACTERS + " characters.",
                    text);
        }
        return address.orElse(text);
    }

    private Optional<ArticleStatus> readStatus() {
        JsonNode status = json.get("status");
        if (JsonMemberReader.isAbsent(status)) {
            return Optional.empty();
        }
        for (ArticleStatus one : ArticleStatus.values()) {
            if (status.getNodeType() == JsonNodeType.STRING && one.jsonName().equals(status.textValue())) {
                return Optional.of(one);
            }
        }
        errors.addNotOneOf("/status", status, List.of("draft", "published"));
        return Optional.empty();
    }
}
