package dev.dateline.search.lucene.core;

import dev.dateline.article.ArticleStatus;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * What both indexes hold at one revision. Whoever may not see drafts is answered by the searcher of the public articles
 * alone, so nothing in the answer, scores and suggestions included, can depend on a draft.
 */
public final class IndexSnapshot {

    private final RevisionSearcher published;
    private final RevisionSearcher drafts;
    private final RevisionSearcher all;

    private IndexSnapshot(RevisionSearcher published, RevisionSearcher drafts, RevisionSearcher all) {
        this.published = published;
        this.drafts = drafts;
        this.all = all;
    }

    /** A snapshot that holds its own references to the readers. */
    public static IndexSnapshot of(DirectoryReader published, DirectoryReader drafts, ReaderCache cache, long revision)
            throws IOException {
        return new IndexSnapshot(
                RevisionSearcher.of(published, cache, revision, Set.of(ArticleStatus.PUBLISHED)),
                RevisionSearcher.of(drafts, cache, revision, Set.of(ArticleStatus.DRAFT)),
                RevisionSearcher.of(union(published, drafts), cache, revision, Set.of(ArticleStatus.values())));
    }

    private static IndexReader union(DirectoryReader published, DirectoryReader drafts) throws IOException {
        return new MultiReader(new IndexReader[] {published, drafts}, false);
    }

    /**
     * The next snapshot; what did not change in between keeps its caches.
     *
     * @param nextPublished the reader of the public articles, which may be the same
     * @param nextDrafts the reader of the drafts, which may be the same
     */
    public IndexSnapshot next(DirectoryReader nextPublished, DirectoryReader nextDrafts, long revision)
            throws IOException {
        boolean isSame = nextPublished.equals(published()) && nextDrafts.equals(drafts());
        if (isSame) {
            all.getIndexReader().incRef();
        }
        return new IndexSnapshot(
                published.at(nextPublished, revision),
                drafts.at(nextDrafts, revision),
                all.at(isSame ? all.getIndexReader() : union(nextPublished, nextDrafts), revision));
    }

    /** The reader of the public articles. */
    public DirectoryReader published() {
        return (DirectoryReader) published.getIndexReader();
    }

    /** The reader of the drafts. */
    public DirectoryReader drafts() {
        return (DirectoryReader) drafts.getIndexReader();
    }

    /** The reader of both, whose references keep those of each. */
    public IndexReader reader() {
        return all.getIndexReader();
    }

    /** The archive's revision that this shows. */
    public long revision() {
        return all.revision();
    }

    /** The searcher of the public articles. */
    public RevisionSearcher forEverybody() {
        return published;
    }

    /** The searcher of the articles of some statuses. */
    public RevisionSearcher of(Set<ArticleStatus> statuses) {
        if (!statuses.contains(ArticleStatus.DRAFT)) {
            return published;
        }
        return statuses.contains(ArticleStatus.PUBLISHED) ? all : drafts;
    }
}
