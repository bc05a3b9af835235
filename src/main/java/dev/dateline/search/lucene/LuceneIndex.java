package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.HeapShare;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Status;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.Cards;
import dev.dateline.search.Completions;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.Occasions;
import dev.dateline.search.Rejection;
import dev.dateline.search.Related;
import dev.dateline.search.Selection;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * The index as Lucene files of this process. It knows by its last commit how far it has followed the archive. Drafts
 * are in an index of their own, since Lucene counts words, values and documents over a whole index: of one that holds
 * public articles only, nothing can show what is in drafts.
 */
final class LuceneIndex implements ArticleIndex, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

    private static final int MANY = 50;
    private static final String DRAFTS_FOLDER = "drafts";
    private static final int MEGABYTE = 1 << 20;
    private static final double PUBLISHED_BUFFER_MEGABYTES = (double) HeapShare.bytes(8, 64 * MEGABYTE) / MEGABYTE;
    private static final double DRAFTS_BUFFER_MEGABYTES = (double) HeapShare.bytes(32, 16 * MEGABYTE) / MEGABYTE;

    private final SubIndex published;
    private final SubIndex drafts;
    private final Pins pins = new Pins(System::nanoTime);
    private final Languages languages;
    private final SearchIn searches;
    private final TimelineIn timelines;
    private final OccasionsIn occasions;
    private final RelatedIn relations;
    private final Completing completing;
    private volatile Searchers searchers;
    private volatile long committed;
    private volatile long applied;
    private volatile IOException broken;

    private LuceneIndex(SubIndex published, SubIndex drafts, Languages languages) {
        this.published = published;
        this.drafts = drafts;
        this.languages = languages;
        this.searches = new SearchIn(languages, pins);
        this.timelines = new TimelineIn(languages);
        this.occasions = new OccasionsIn(languages);
        this.relations = new RelatedIn(languages);
        this.completing = new Completing(languages);
    }

    /**
     * Opens the index in a folder. What is not there, cannot be read, is of another layout or of another archive is
     * thrown away, and the index is empty.
     *
     * @throws IllegalStateException when another process has the folder
     */
    static LuceneIndex open(Path folder, String archive) {
        Languages languages = new Languages();
        Path ofDrafts = folder.resolve(DRAFTS_FOLDER);
        LuceneIndex index = new LuceneIndex(
                new SubIndex(new IndexFolder(folder, archive, languages, PUBLISHED_BUFFER_MEGABYTES)),
                new SubIndex(new IndexFolder(ofDrafts, archive, languages, DRAFTS_BUFFER_MEGABYTES)),
                languages);
        try {
            index.reopen();
        } catch (IOException e) {
            throw new IllegalStateException("The index in " + folder + " cannot be opened.", e);
        }
        return index;
    }

    private void reopen() throws IOException {
        pins.clear();
        committed = openBoth();
        applied = committed;
        Searchers before = searchers;
        searchers = new Searchers(published.writer(), drafts.writer(), () -> applied);
        broken = null;
        if (before != null) {
            before.close(); // or it would keep the room of files that are deleted
        }
    }

    /**
     * Both are committed one after the other, so a crash may leave one a step behind. Changes may be repeated, so they
     * go on from there; where one was lost, the other is no use.
     */
    private long openBoth() throws IOException {
        long revision = Math.min(published.open(), drafts.open());
        if (revision == 0) {
            published.empty();
            drafts.empty();
        }
        return revision;
    }

    @Override
    public long revision() {
        return committed;
    }

    /** A batch holds an article once, so that many can be taken in side by side. */
    @Override
    public List<Rejection> apply(List<Entry> entries, long revision) {
        Queue<Rejection> rejected = new ConcurrentLinkedQueue<>();
        write(() -> {
            try {
                (entries.size() < MANY ? entries.stream() : entries.parallelStream())
                        .forEach(entry -> apply(entry).ifPresent(rejected::add));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            applied = revision;
        });
        return List.copyOf(rejected);
    }

    /** What an article is the cause of is told apart from what befalls the index, which closes a writer. */
    private Optional<Rejection> apply(Entry entry) {
        try {
            try {
                take(entry);
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                if (!published.writer().isOpen() || !drafts.writer().isOpen()) {
                    throw e;
                }
                take(Entry.gone(entry.id())); // or searches would show what it was before
                return Optional.of(new Rejection(entry.id(), e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Entry entry) throws IOException {
        Status status = entry.article() == null ? null : entry.article().status();
        published.take(entry, status == Status.PUBLISHED);
        drafts.take(entry, status == Status.DRAFT);
    }

    @Override
    public void refresh() {
        write(() -> searchers.refresh());
    }

    @Override
    public void commit() {
        write(() -> {
            long revision = applied;
            published.prepareCommit(revision);
            drafts.prepareCommit(revision);
            published.commit();
            drafts.commit();
            committed = revision;
        });
    }

    @Override
    public void tidy() {
        int ofPublished =
                searchers.read(snapshot -> snapshot.published().leaves().size());
        int ofDrafts = searchers.read(snapshot -> snapshot.drafts().leaves().size());
        write(() -> {
            pins.dropIdle(); // or the disk would keep what they hold beside what it becomes
            if (published.tidy(ofPublished) || drafts.tidy(ofDrafts)) {
                searchers.refresh();
                commit();
            }
        });
    }

    @Override
    public void clear(String archive) {
        write(() -> {
            published.clear(archive);
            drafts.clear(archive);
            applied = 0;
            committed = 0;
            searchers.refresh();
        });
    }

    @Override
    public void checkWritable() {
        IOException reason = broken;
        if (reason != null) {
            throw published.failure(reason);
        }
    }

    @Override
    public Hits search(Listing listing) {
        return searchers.read(
                snapshot -> searches.search(snapshot.of(listing.filter().statuses()), listing));
    }

    @Override
    public Timeline timeline(TimelineQuery query) {
        return searchers.read(
                snapshot -> timelines.timeline(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public Occasions occasions(OccasionQuery query) {
        return searchers.read(
                snapshot -> occasions.occasions(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public Completions complete(String beginning, int size) {
        return searchers.read(snapshot -> completing.complete(snapshot.forEverybody(), beginning, size));
    }

    @Override
    public List<String> near(Field field, String value, int size) {
        return searchers.read(snapshot -> completing.near(snapshot.forEverybody(), field, value, size));
    }

    @Override
    public Related related(ArticleView article, int size) {
        return searchers.read(snapshot -> relations.to(snapshot.forEverybody(), article, size));
    }

    @Override
    public Cards cards(Selection selection) {
        return searchers.cards(selection, languages);
    }

    private interface Write {
        void run() throws IOException;
    }

    /**
     * A writer that met a full or failing disk has closed itself: the next write tries with a new one, from the last
     * commit.
     */
    private void write(Write work) {
        try {
            if (broken != null) {
                reopen();
                throw new Failure(Kind.UNAVAILABLE, "The index was reopened at its last commit.");
            }
            work.run();
        } catch (IOException | IllegalStateException e) {
            broken = e instanceof IOException io ? io : new IOException(e);
            closeQuietly();
            throw published.failure(broken);
        }
    }

    private void closeQuietly() {
        for (SubIndex index : List.of(published, drafts)) {
            try {
                index.rollback();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("the index was closed already", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pins.clear();
        searchers.close();
        published.close();
        drafts.close();
    }
}
