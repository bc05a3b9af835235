package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Serializes a feed as JSON Feed 1.1. The id and the dates of an article, for which the format has no member, are in
 * the extension {@code _dateline}.
 */
final class JsonFeed {

    private JsonFeed() {}

    static ObjectNode toJson(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", Feed.TITLE);
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.self());
        json.put("favicon", feed.icon());
        ArrayNode items = json.putArray("items");
        feed.articles().forEach(article -> items.add(item(feed, article)));
        return json;
    }

    private static ObjectNode item(Feed feed, JsonNode article) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", feed.id(article));
        item.put("url", feed.articleUrl(article));
        item.set("title", article.get("title"));
        item.set("content_text", article.get("summary").isNull() ? article.get("title") : article.get("summary"));
        item.set("date_published", article.get("createdAt"));
        item.set("date_modified", article.get("updatedAt"));
        ArrayNode authors = item.putArray("authors");
        article.get("authors").forEach(name -> authors.addObject().set("name", name));
        item.set("tags", article.get("topics"));
        if (!article.get("language").isNull()) {
            item.set("language", article.get("language"));
        }
        ObjectNode extension = item.putObject("_dateline");
        extension.set("id", article.get("id"));
        extension.set("dates", article.get("dates"));
        return item;
    }
}
