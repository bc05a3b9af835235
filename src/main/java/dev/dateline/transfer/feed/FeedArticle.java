package dev.dateline.transfer.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.article.RowHash;
import dev.dateline.article.WebUrl;
import dev.dateline.transfer.format.EntryIdCandidates;
import dev.dateline.transfer.format.ForeignEntry;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.TitleExtractor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Converts an entry of a feed to an article. */
final class FeedArticle {

    private static final int MAX_SUMMARY_CHARACTERS = 20_000;

    /** The WordPress post types that are not articles; posts, pages and custom post types are. */
    private static final Set<String> NON_ARTICLE_TYPES = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_font_face",
            "wp_font_family",
            "wp_global_styles",
            "wp_navigation",
            "wp_template",
            "wp_template_part");

    private static final String NULL_DATE = "0000-00-00"; // WordPress writes this for no date
    private static final Set<String> SKIPPED_STATUSES = Set.of("trash", "auto-draft", "inherit");
    private static final Set<String> DATED_STATUSES = Set.of("", "publish", "private");

    private final FeedEntry entry;
    private final GuidScope scope;
    private final String language;
    private final String status;

    /**
     * @param scope what its guid is unique in
     * @param language the language of the feed, which an entry may override; null if it has none
     */
    FeedArticle(FeedEntry entry, GuidScope scope, String language) {
        this.entry = entry;
        this.scope = scope;
        this.language = language;
        this.status = entry.text("wp:status");
    }

    Row toRow(long number) {
        String kind = entry.text("wp:post_type");
        if (NON_ARTICLE_TYPES.contains(kind)) {
            return Row.skipped(number, "This is a WordPress item of type '" + kind + "', which is not an article.");
        }
        return SKIPPED_STATUSES.contains(status)
                ? Row.skipped(number, "This is a WordPress item of status '" + status + "', which is not imported.")
                : toArticleRow(number);
    }

    private Row toArticleRow(long number) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        String summary = summary();
        String given = entry.text("title");
        String title = given.isEmpty() ? TitleExtractor.extract(summary == null ? "" : summary) : given;
        article.put("title", title);
        article.put("summary", summary);
        article.put("url", firstText("link").orElse(null));
        article.put(
                "language",
                firstText("dc:language")
                        .or(this::feedLanguage)
                        .map(FeedArticle::toLanguageTag)
                        .orElse(null));
        entry.authors().forEach(article.withArray("authors")::add);
        entry.topics().forEach(article.withArray("topics")::add);
        if (!status.isEmpty()) {
            boolean isPublic =
                    status.equals("publish") && entry.text("wp:post_password").isEmpty();
            article.put("status", isPublic ? "published" : "draft");
        }
        if (DATED_STATUSES.contains(status)) { // for others, WordPress gives the date of creation or the scheduled date
            putPublished(article);
        }
        return Row.foreign(number, article, new ForeignEntry(idCandidates(title).orElse(null), List.of()));
    }

    private Optional<String> feedLanguage() {
        return Optional.ofNullable(language);
    }

    /** Converts a locale name, which many systems write, to a language tag. */
    private static String toLanguageTag(String language) {
        return language.replace('_', '-');
    }

    /** Sets the first readable date; if there is none, the first as it is written, which may still be readable. */
    private void putPublished(ObjectNode article) {
        List<String> given = Stream.of("wp:post_date", "pubDate", "published", "dc:date", "issued")
                .map(entry::text)
                .filter(text -> !text.isEmpty() && !text.startsWith(NULL_DATE))
                .toList();
        Optional<LocalDate> day = given.stream()
                .map(FeedDateParser::parse)
                .flatMap(Optional::stream)
                .findFirst();
        if (day.isPresent()) {
            article.putObject("dates").put("published", day.get().toString());
        } else if (!given.isEmpty()) {
            article.putObject("dates")
                    .putObject("published")
                    .put("edtf", given.get(0))
                    .put(Row.WRITTEN_MEMBER, true);
        }
    }

    /** Derives the id from the identifier in the feed, which stays the same when the entry is edited. */
    private Optional<EntryIdCandidates> idCandidates(String title) {
        return firstText("id", "guid", "link").map(known -> {
            String name = known.replaceFirst("^https?://(www\\.)?", "");
            String link = entry.text("link");
            String unscoped = RowHash.importId(name, TextNode.valueOf(known), 1);
            String url = WebUrl.parse(link).orElse(null);
            String key = scopeKey(known, url == null ? title : url);
            String guidId = key.isEmpty() ? unscoped : hashId(name, key, known);
            String itemId = itemId(name, key, known, title);
            String contentId = entry.text("wp:post_id").isEmpty()
                    ? hashId(name, key, known, "link", link, "title", title, "text", String.valueOf(summary()))
                    : itemId;
            List<String> legacyIds = new ArrayList<>();
            for (String earlier : scope.earlierKeys()) {
                legacyIds.add(itemId(name, earlier, known, title));
                legacyIds.add(hashId(name, earlier, known));
            }
            legacyIds.add(unscoped);
            boolean isGlobal = known.matches("(?s)(https?://|tag:|urn:).*");
            return new EntryIdCandidates(guidId, itemId, contentId, legacyIds, url, title, isGlobal);
        });
    }

    /**
     * Returns what the guid is unique in: the feed; where nothing identifies the feed and the guid is not unique in the
     * world, either, the link or title of the entry.
     */
    private String scopeKey(String guid, String linkOrTitle) {
        boolean isUnique =
                !scope.key().isEmpty() || GlobalIdentifier.normalise(guid).isPresent();
        return isUnique ? scope.key() : linkOrTitle;
    }

    private String itemId(String name, String key, String known, String title) {
        String post = entry.text("wp:post_id");
        return post.isEmpty()
                ? hashId(name, key, known, "link", entry.text("link"), "title", title)
                : hashId(name, key, known, "post", post);
    }

    private static String hashId(String name, String... parts) {
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        Stream.of(parts).forEach(known::add);
        return RowHash.importId(name, known, 1);
    }

    /** Returns the summary; if there is none, the content, truncated to the maximum length of a summary. */
    private String summary() {
        return firstText("excerpt:encoded", "summary", "description")
                .or(() -> firstText("content:encoded", "content").map(FeedArticle::truncate))
                .orElse(null);
    }

    private Optional<String> firstText(String... elements) {
        return Stream.of(elements)
                .map(entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String truncate(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_SUMMARY_CHARACTERS) {
            return text;
        }
        int most = text.offsetByCodePoints(0, MAX_SUMMARY_CHARACTERS - 1);
        int word = text.lastIndexOf(' ', most);
        return text.substring(0, word > most / 2 ? word : most) + "…";
    }
}
