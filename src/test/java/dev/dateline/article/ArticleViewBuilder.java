package dev.dateline.article;

import dev.dateline.article.ArticleView.DatesView;
import dev.dateline.article.ArticleView.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds an article of which a test says only what matters to it: published, undated and otherwise empty. */
public final class ArticleViewBuilder {

    private final String id;
    private String title;
    private String summary;
    private String language;
    private List<String> authors = List.of();
    private List<String> topics = List.of();
    private List<String> people = List.of();
    private ArticleStatus status = ArticleStatus.PUBLISHED;
    private DatesView dates = new DatesView(null, null, List.of());
    private List<MentionView> mentions = List.of();
    private Map<String, MetadataValue> metadata = Map.of();
    private long revision = 1;

    private ArticleViewBuilder(String id) {
        this.id = id;
        this.title = id;
    }

    /** Starts an article whose title is its id. */
    public static ArticleViewBuilder article(String id) {
        return new ArticleViewBuilder(id);
    }

    public ArticleViewBuilder title(String text) {
        title = text;
        return this;
    }

    public ArticleViewBuilder summary(String text) {
        summary = text;
        return this;
    }

    public ArticleViewBuilder language(String tag) {
        language = tag;
        return this;
    }

    public ArticleViewBuilder authors(List<String> names) {
        authors = names;
        return this;
    }

    public ArticleViewBuilder topics(List<String> names) {
        topics = names;
        return this;
    }

    public ArticleViewBuilder people(List<String> names) {
        people = names;
        return this;
    }

    public ArticleViewBuilder status(ArticleStatus value) {
        status = value;
        return this;
    }

    public ArticleViewBuilder dates(DatesView value) {
        dates = value;
        return this;
    }

    public ArticleViewBuilder mentions(List<MentionView> value) {
        mentions = value;
        return this;
    }

    public ArticleViewBuilder metadata(String key, String value) {
        metadata = Map.of(key, MetadataValue.of(value));
        return this;
    }

    public ArticleViewBuilder revision(long number) {
        revision = number;
        return this;
    }

    public ArticleView build() {
        return new ArticleView(
                id,
                title,
                summary,
                language,
                null,
                authors,
                topics,
                people,
                List.of(),
                status,
                null,
                dates,
                mentions,
                false,
                metadata,
                revision,
                Instant.EPOCH,
                Instant.EPOCH,
                new Links("/" + id, "/" + id + "/related"));
    }
}
