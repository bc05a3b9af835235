package dev.dateline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An article of the archive, or the tombstone of one. Two articles are the same article when they share an id. Every
 * change carries the revision that made it.
 */
@Entity
public class Article {

    private static final int JSON = 1_048_576;

    @Id
    private String id;

    @Column(nullable = false)
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Status status;

    @Column(nullable = false)
    private boolean everPublic;

    @Column(nullable = false)
    private boolean deleted;

    @Column(nullable = false, length = 1000)
    private String title;

    @Column(length = 40_000)
    private String summary;

    @Column(length = 35)
    private String language;

    @Column(length = 4000)
    private String url;

    @Convert(converter = JsonColumn.Words.class)
    @Column(nullable = false, length = JSON)
    private List<String> authors;

    @Convert(converter = JsonColumn.Words.class)
    @Column(nullable = false, length = JSON)
    private List<String> topics;

    @Convert(converter = JsonColumn.Words.class)
    @Column(nullable = false, length = JSON)
    private List<String> people;

    @Convert(converter = JsonColumn.Words.class)
    @Column(nullable = false, length = JSON)
    private List<String> places;

    @Convert(converter = JsonColumn.Metadata.class)
    @Column(nullable = false, length = JSON)
    private Map<String, MetadataValue> metadata;

    @Convert(converter = JsonColumn.Dates.class)
    @Column(nullable = false, length = JSON)
    private ArticleDates dates;

    @Convert(converter = JsonColumn.Mentions.class)
    @Column(nullable = false, length = JSON)
    private List<Mention> mentions;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    protected Article() {} // for Hibernate

    Article(String id, ArticleContent content, List<Mention> mentions, Stamp stamp) {
        this.id = id;
        this.createdAt = stamp.at();
        become(content, mentions, stamp);
    }

    /** The article says something else from this revision on. */
    void become(ArticleContent content, List<Mention> mentions, Stamp stamp) {
        state(content);
        this.mentions = List.copyOf(mentions);
        this.everPublic |= status == Status.PUBLISHED;
        stamp(stamp);
    }

    /** The article is gone; only its id and the times remain. */
    void delete(Stamp stamp) {
        state(new ArticleContent(
                "", null, null, null, List.of(), List.of(), List.of(), List.of(), status, ArticleDates.NONE, Map.of()));
        this.mentions = List.of();
        this.deleted = true;
        stamp(stamp);
    }

    /** The article is there again, as new. */
    void revive(ArticleContent content, List<Mention> mentions, Stamp stamp) {
        this.deleted = false;
        this.createdAt = stamp.at();
        become(content, mentions, stamp);
    }

    private void state(ArticleContent content) {
        this.title = content.title();
        this.summary = content.summary();
        this.language = content.language();
        this.url = content.url();
        this.authors = content.authors();
        this.topics = content.topics();
        this.people = content.people();
        this.places = content.places();
        this.status = content.status();
        this.dates = content.dates();
        this.metadata = content.metadata();
    }

    private void stamp(Stamp stamp) {
        this.revision = stamp.revision();
        this.updatedAt = stamp.at();
    }

    public String id() {
        return id;
    }

    /** The archive's revision that made the article what it is. */
    public long revision() {
        return revision;
    }

    public Status status() {
        return status;
    }

    /** Whether only a tombstone is left. */
    public boolean isDeleted() {
        return deleted;
    }

    /** Whether everybody could see it at some time. */
    public boolean wasEverPublic() {
        return everPublic;
    }

    /** Whether there is an article, and not a tombstone or nothing. */
    static boolean isLive(Article present) {
        return present != null && !present.isDeleted();
    }

    /** The status that an article keeps while nothing is said of it. */
    static Status keptStatus(Article present) {
        return isLive(present) ? present.status() : Status.PUBLISHED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** What the writer stated. */
    public ArticleContent content() {
        return new ArticleContent(
                title, summary, language, url, authors, topics, people, places, status, dates, metadata);
    }

    /**
     * The dates found in the summary, in the order of the text: one more than are shown where there are more, or all
     * where an earlier version stored them.
     */
    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * When a change happened.
     *
     * @param revision the archive's revision
     * @param at the instant, to the millisecond
     */
    record Stamp(long revision, Instant at) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Article that && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
