package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Fault;
import dev.dateline.article.RowHash;
import dev.dateline.article.WebAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final String NO_DATE = "0000-00-00"; // so WordPress writes that there is none
    private static final Set<String> NOT_KEPT = Set.of("trash", "auto-draft", "inherit");
    private static final Set<String> DATED = Set.of("", "publish", "private");

    private final FeedEntry entry;
    private final String channel;
    private final String language;
    private final String state;

    /**
     * @param channel what the feed itself is known by; empty when it says nothing
     * @param language of the feed, which an entry may overrule; null when it says nothing
     */
    FeedArticle(FeedEntry entry, String channel, String language) {
        this.entry = entry;
        this.channel = channel;
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
                : article(number);
    }

    private Row article(long number) {
        List<Fault> notes = new ArrayList<>();
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        String summary = summary();
        String given = entry.text("title");
        String title = given.isEmpty() ? TitleFrom.text(summary == null ? "" : summary) : given;
        article.put("title", title);
        article.put("summary", summary);
        article.put("url", first("link").orElse(null));
        article.put(
                "language",
                first("dc:language").or(this::ofFeed).map(FeedArticle::tag).orElse(null));
        entry.authors().forEach(article.withArray("authors")::add);
        entry.topics().forEach(article.withArray("topics")::add);
        if (!state.isEmpty()) {
            boolean isPublic =
                    state.equals("publish") && entry.text("wp:post_password").isEmpty();
            article.put("status", isPublic ? "published" : "draft");
        }
        if (DATED.contains(state)) { // of others, WordPress says when they were begun, or are to appear
            published(notes).ifPresent(day -> article.putObject("dates").put("published", day.toString()));
        }
        return Row.foreign(number, article, new ForeignEntry(ids(title).orElse(null), notes));
    }

    private Optional<String> ofFeed() {
        return Optional.ofNullable(language);
    }

    /** Many systems write the names of locales. */
    private static String tag(String language) {
        return language.replace('_', '-');
    }

    /** The first of the dates that can be read; where none can, the first is named in a note. */
    private Optional<LocalDate> published(List<Fault> notes) {
        List<String> given = Stream.of("wp:post_date", "pubDate", "published", "dc:date", "issued")
                .map(entry::text)
                .filter(text -> !text.isEmpty() && !text.startsWith(NO_DATE))
                .toList();
        Optional<LocalDate> day =
                given.stream().map(FeedDay::read).flatMap(Optional::stream).findFirst();
        if (day.isEmpty() && !given.isEmpty()) {
            notes.add(new Fault(
                    Fault.Place.pointer("/dates/published"),
                    Fault.Code.INVALID,
                    "This cannot be read as a date and was left out.",
                    given.get(0)));
        }
        return day;
    }

    /** What the feed itself knows the entry by stays when the entry is edited, so it makes the id. */
    private Optional<EntryIds> ids(String title) {
        return first("id", "guid", "link").map(known -> {
            String name = known.replaceFirst("^https?://(www\\.)?", "");
            String link = entry.text("link");
            String post = entry.text("wp:post_id");
            String earlier = RowHash.id(name, TextNode.valueOf(known), 1);
            String usual = channel.isEmpty() ? earlier : id(name, channel, known);
            String apart = post.isEmpty()
                    ? id(name, channel, known, "link", link, "title", title)
                    : id(name, channel, known, "post", post);
            boolean isGlobal = known.matches("(?s)(https?://|tag:|urn:).*");
            String url = WebAddress.read(link).orElse(null);
            return new EntryIds(usual, apart, earlier, url, title, isGlobal);
        });
    }

    private static String id(String name, String... parts) {
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        Stream.of(parts).forEach(known::add);
        return RowHash.id(name, known, 1);
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
