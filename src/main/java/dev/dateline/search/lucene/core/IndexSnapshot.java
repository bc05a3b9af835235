package dev.dateline.search.lucene.core;

import dev.dateline.article.ArticleStatus;
import dev.dateline.search.ArchiveSummary.PublicHead;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * A snapshot of both indexes at one revision. Callers who may not see drafts are served by the searcher of published
 * articles only, so no part of the response, including scores and suggestions, can depend on a draft.
 */
public final class IndexSnapshot {

    private final RevisionSearcher published;
    private final RevisionSearcher drafts;
    private final RevisionSearcher all;
    private final PublicHead publicHead;

    /**
     * The changes that a snapshot shows.
     *
     * @param revision the archive's revision
     * @param publishedRevision the revision that the published articles have, which may be newer
     * @param publicHead the newest change that everybody may know of
     */
    public record Point(long revision, long publishedRevision, PublicHead publicHead) {}

    private IndexSnapshot(
            RevisionSearcher published, RevisionSearcher drafts, RevisionSearcher all, PublicHead publicHead) {
        this.published = published;
        this.drafts = drafts;
        this.all = all;
        this.publicHead = publicHead;
    }

    /** Creates a snapshot with its own references to the readers. */
    public static IndexSnapshot of(DirectoryReader published, DirectoryReader drafts, ReaderCache cache, Point point)
            throws IOException {
        return new IndexSnapshot(
                RevisionSearcher.of(published, cache, point.publishedRevision(), Set.of(ArticleStatus.PUBLISHED)),
                RevisionSearcher.of(drafts, cache, point.revision(), Set.of(ArticleStatus.DRAFT)),
                RevisionSearcher.of(union(published, drafts), cache, point.revision(), Set.of(ArticleStatus.values())),
                point.publicHead());
    }

    private static IndexReader union(DirectoryReader published, DirectoryReader drafts) throws IOException {
        return new MultiReader(new IndexReader[] {published, drafts}, false);
    }

    /**
     * Creates the next snapshot; unchanged readers retain their caches. The searcher of the published articles retains
     * its revision with its reader, since responses name it and writing drafts must not show in them.
     *
     * @param nextPublished the reader of the published articles, possibly the same as before
     * @param nextDrafts the reader of the drafts, possibly the same as before
     * @param point the changes that the readers show
     */
    public IndexSnapshot next(DirectoryReader nextPublished, DirectoryReader nextDrafts, Point point)
            throws IOException {
        boolean isSamePublished = nextPublished.equals(published());
        boolean isSame = isSamePublished && nextDrafts.equals(drafts());
        boolean keepsRevision = isSamePublished && point.publishedRevision() >= published.revision();
        if (isSame) {
            all.getIndexReader().incRef();
        }
        return new IndexSnapshot(
                published.at(nextPublished, keepsRevision ? published.revision() : point.publishedRevision()),
                drafts.at(nextDrafts, point.revision()),
                all.at(isSame ? all.getIndexReader() : union(nextPublished, nextDrafts), point.revision()),
                point.publicHead());
    }

    /** Returns the reader of the published articles. */
    public DirectoryReader published() {
        return (DirectoryReader) published.getIndexReader();
    }

    /** Returns the reader of the drafts. */
    public DirectoryReader drafts() {
        return (DirectoryReader) drafts.getIndexReader();
    }

    /** Returns the reader of both, which holds references to each of them. */
    public IndexReader reader() {
        return all.getIndexReader();
    }

    /** Returns the archive's revision of this snapshot. */
    public long revision() {
        return all.revision();
    }

    /** Returns the newest change in this snapshot that everybody may know of. */
    public PublicHead publicHead() {
        return publicHead;
    }

    /** Returns the searcher of the published articles, which is safe for anonymous callers. */
    public RevisionSearcher publicSearcher() {
        return published;
    }

    /** Returns the searcher of the articles with the given statuses. */
    public RevisionSearcher of(Set<ArticleStatus> statuses) {
        if (!statuses.contains(ArticleStatus.DRAFT)) {
            return published;
        }
        return statuses.contains(ArticleStatus.PUBLISHED) ? all : drafts;
    }
}
