package dev.dateline.search.lucene;

import dev.dateline.article.Status;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * What both indexes hold at one revision. Whoever may not see drafts is answered by the searcher of the public articles
 * alone, so nothing in the answer, scores and suggestions included, can depend on a draft.
 */
final class Snapshot {

    private final RevisionSearcher published;
    private final RevisionSearcher drafts;
    private final RevisionSearcher all;

    private Snapshot(RevisionSearcher published, RevisionSearcher drafts, RevisionSearcher all) {
        this.published = published;
        this.drafts = drafts;
        this.all = all;
    }

    /** A snapshot that holds its own references to the readers. */
    static Snapshot of(DirectoryReader published, DirectoryReader drafts, ReaderCache cache, long revision)
            throws IOException {
        return new Snapshot(
                RevisionSearcher.of(published, cache, revision, Set.of(Status.PUBLISHED)),
                RevisionSearcher.of(drafts, cache, revision, Set.of(Status.DRAFT)),
                RevisionSearcher.of(union(published, drafts), cache, revision, Set.of(Status.values())));
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
    Snapshot next(DirectoryReader nextPublished, DirectoryReader nextDrafts, long revision) throws IOException {
        boolean isSame = nextPublished.equals(published()) && nextDrafts.equals(drafts());
        if (isSame) {
            all.getIndexReader().incRef();
        }
        return new Snapshot(
                published.at(nextPublished, revision),
                drafts.at(nextDrafts, revision),
                all.at(isSame ? all.getIndexReader() : union(nextPublished, nextDrafts), revision));
    }

    /** The reader of the public articles. */
    DirectoryReader published() {
        return (DirectoryReader) published.getIndexReader();
    }

    /** The reader of the drafts. */
    DirectoryReader drafts() {
        return (DirectoryReader) drafts.getIndexReader();
    }

    /** The reader of both, whose references keep those of each. */
    IndexReader reader() {
        return all.getIndexReader();
    }

    /** The archive's revision that this shows. */
    long revision() {
        return all.revision();
    }

    /** The searcher of the public articles. */
    RevisionSearcher forEverybody() {
        return published;
    }

    /** The searcher of the articles of some statuses. */
    RevisionSearcher of(Set<Status> statuses) {
        if (!statuses.contains(Status.DRAFT)) {
            return published;
        }
        return statuses.contains(Status.PUBLISHED) ? all : drafts;
    }
}
