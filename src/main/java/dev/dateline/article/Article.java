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
 * An article of the archive, or the tombstone of a deleted one. Articles are equal when they have the same id. Every
 * change sets the revision and the instant of the change.
 */
@Entity
public class Article {

    private static final int MAX_JSON_LENGTH = 1_048_576;

    @Id
    private String id;

    @Column(nullable = false)
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private ArticleStatus status;

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

    @Convert(converter = JsonColumn.StringListColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private List<String> authors;

    @Convert(converter = JsonColumn.StringListColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private List<String> topics;

    @Convert(converter = JsonColumn.StringListColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private List<String> people;

    @Convert(converter = JsonColumn.StringListColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private List<String> places;

    @Convert(converter = JsonColumn.MetadataColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private Map<String, MetadataValue> metadata;

    @Convert(converter = JsonColumn.DatesColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private EditorialDates dates;

    @Convert(converter = JsonColumn.MentionsColumn.class)
    @Column(nullable = false, length = MAX_JSON_LENGTH)
    private List<Mention> mentions;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    protected Article() {} // for Hibernate

    /** A new article. */
    public Article(String id, ArticleContent content, List<Mention> mentions, RevisionStamp stamp) {
        this.id = id;
        this.createdAt = stamp.at();
        replace(content, mentions, stamp);
    }

    /** Replaces the content and the mentions. */
    public void update(ArticleContent content, List<Mention> mentions, RevisionStamp stamp) {
        replace(content, mentions, stamp);
    }

    private void replace(ArticleContent content, List<Mention> mentions, RevisionStamp stamp) {
        assign(content);
        this.mentions = List.copyOf(mentions);
        this.everPublic |= status == ArticleStatus.PUBLISHED;
        applyStamp(stamp);
    }

    /** Turns the article into a tombstone: only its id, status and instants remain. */
    public void delete(RevisionStamp stamp) {
        assign(new ArticleContent(
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                status,
                EditorialDates.NONE,
                Map.of()));
        this.mentions = List.of();
        this.deleted = true;
        applyStamp(stamp);
    }

    /** Turns a tombstone into a new article. */
    public void revive(ArticleContent content, List<Mention> mentions, RevisionStamp stamp) {
        this.deleted = false;
        this.createdAt = stamp.at();
        update(content, mentions, stamp);
    }

    private void assign(ArticleContent content) {
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

    private void applyStamp(RevisionStamp stamp) {
        this.revision = stamp.revision();
        this.updatedAt = stamp.at();
    }

    public String id() {
        return id;
    }

    /** The archive's revision of the last change. */
    public long revision() {
        return revision;
    }

    public ArticleStatus status() {
        return status;
    }

    /** Whether this is a tombstone. */
    public boolean isDeleted() {
        return deleted;
    }

    /** Whether the article was ever published. */
    public boolean wasEverPublic() {
        return everPublic;
    }

    /** Whether there is an article: neither null nor a tombstone. */
    public static boolean isLive(Article present) {
        return present != null && !present.isDeleted();
    }

    /** The status of an article that is written without one: its present status, or published for a new article. */
    public static ArticleStatus statusOrDefault(Article present) {
        return isLive(present) ? present.status() : ArticleStatus.PUBLISHED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The content that the writer provided. */
    public ArticleContent content() {
        return new ArticleContent(
                title, summary, language, url, authors, topics, people, places, status, dates, metadata);
    }

    /**
     * The dates found in the summary, in the order of the text. If there are more than are shown, one more than are
     * shown is stored; earlier versions stored all of them.
     */
    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * The revision and the instant of a change.
     *
     * @param revision the archive's revision
     * @param at the instant, to the millisecond
     */
    public record RevisionStamp(long revision, Instant at) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Article that && id.equals(that.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
