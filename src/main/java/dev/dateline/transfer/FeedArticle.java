package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.article.RowHash;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The article that an entry of a feed makes. */
final class FeedArticle {

    private static final int SUMMARY = 20_000;

    /** What WordPress keeps in the manner of posts, beside posts, pages and what a site adds to these. */
    private static final Set<String> NO_ARTICLES = Set.of(
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

    private static final Set<String> NOT_KEPT = Set.of("trash", "auto-draft", "inherit");
    private static final Set<String> DATED = Set.of("", "publish", "private");

    private final FeedEntry entry;
    private final String language;
    private final String state;

    /** @param language of the feed, which an entry may overrule; null when it says nothing */
    FeedArticle(FeedEntry entry, String language) {
        this.entry = entry;
        this.language = language;
        this.state = entry.text("wp:status");
    }

    Row row(long number) {
        String kind = entry.text("wp:post_type");
        if (NO_ARTICLES.contains(kind)) {
            return Row.leftOut(number, "WordPress keeps this as '" + kind + "', which is no article.");
        }
        return NOT_KEPT.contains(state)
                ? Row.leftOut(number, "WordPress keeps this as '" + state + "', which is no article any more, or yet.")
                : Row.of(number, article());
    }

    private ObjectNode article() {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        id().ifPresent(id -> article.put("id", id));
        String summary = summary();
        String title = entry.text("title");
        article.put("title", title.isEmpty() ? TitleFrom.text(summary == null ? "" : summary) : title);
        article.put("summary", summary);
        article.put("url", first("link").orElse(null));
        article.put("language", first("dc:language").orElse(language));
        entry.authors().forEach(article.withArray("authors")::add);
        entry.topics().forEach(article.withArray("topics")::add);
        if (!state.isEmpty()) {
            boolean isPublic =
                    state.equals("publish") && entry.text("wp:post_password").isEmpty();
            article.put("status", isPublic ? "published" : "draft");
        }
        if (DATED.contains(state)) { // of others, WordPress says when they were begun, or are to appear
            first("wp:post_date", "pubDate", "published", "dc:date", "issued")
                    .flatMap(FeedDay::read)
                    .ifPresent(day -> article.putObject("dates").put("published", day.toString()));
        }
        return article;
    }

    /** What the feed itself knows the entry by stays when the entry is edited, so it makes the id. */
    private Optional<String> id() {
        return first("id", "guid", "link").map(known -> {
            String name = known.replaceFirst("^https?://(www\\.)?", "");
            return RowHash.id(name, TextNode.valueOf(known), 1);
        });
    }

    /** What is meant as a summary; else as much of the text as one may have. */
    private String summary() {
        return first("excerpt:encoded", "summary", "description")
                .or(() -> first("content:encoded", "content").map(FeedArticle::cut))
                .orElse(null);
    }

    private Optional<String> first(String... elements) {
        return Stream.of(elements)
                .map(entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        int most = text.offsetByCodePoints(0, SUMMARY - 1);
        int word = text.lastIndexOf(' ', most);
        return text.substring(0, word > most / 2 ? word : most) + "…";
    }
}
