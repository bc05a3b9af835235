package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.ArticleView;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.Cards;
import dev.dateline.search.Completions;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.Occasions;
import dev.dateline.search.Related;
import dev.dateline.search.Selection;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jboss.logging.Logger;

/** The index as Lucene files of this process. It knows by its last commit how far it has followed the archive. */
final class LuceneIndex implements ArticleIndex, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);

    private static final int MANY = 50;

    private final IndexFolder folder;
    private final Pins pins = new Pins(System::nanoTime);
    private final Languages languages;
    private final SearchIn searches;
    private final TimelineIn timelines;
    private final OccasionsIn occasions;
    private final RelatedIn relations;
    private final Completing completing;
    private final Tidying tidying;
    private volatile IndexWriter writer;
    private volatile Searchers searchers;
    private volatile long committed;
    private volatile long applied;
    private volatile IOException broken;

    private LuceneIndex(IndexFolder folder, Languages languages) {
        this.folder = folder;
        this.tidying = new Tidying(folder::hasRoomForAnother);
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
        LuceneIndex index = new LuceneIndex(new IndexFolder(folder, archive, languages), languages);
        try {
            index.reopen();
        } catch (IOException e) {
            throw new IllegalStateException("The index in " + folder + " cannot be opened.", e);
        }
        return index;
    }

    private void reopen() throws IOException {
        pins.clear();
        IndexFolder.Opened opened = folder.open();
        tidying.beginAt(opened.tidied());
        writer = opened.writer();
        committed = opened.revision();
        applied = committed;
        Searchers before = searchers;
        searchers = new Searchers(writer, () -> applied);
        broken = null;
        if (before != null) {
            before.close(); // or it would keep the room of files that are deleted
        }
    }

    @Override
    public long revision() {
        return committed;
    }

    /** A batch holds an article once, so that many can be taken in side by side. */
    @Override
    public void apply(List<Entry> entries, long revision) {
        write(() -> {
            try {
                (entries.size() < MANY ? entries.stream() : entries.parallelStream()).forEach(this::apply);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            applied = revision;
        });
    }

    private void apply(Entry entry) {
        try {
            Term id = new Term(Names.ID, entry.id());
            if (entry.article() == null) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocument(id, Documents.of(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refresh() {
        write(() -> searchers.refresh());
    }

    @Override
    public void commit() {
        write(() -> {
            long revision = applied;
            writer.setLiveCommitData(
                    folder.commitData(revision, tidying.tidied()).entrySet());
            writer.commit();
            committed = revision;
        });
    }

    @Override
    public void tidy() {
        int pieces =
                searchers.read(searcher -> searcher.getIndexReader().leaves().size());
        write(() -> {
            pins.dropIdle(); // or the disk would keep what they hold beside what it becomes
            if (tidying.step(writer, pieces, applied)) {
                searchers.refresh();
                commit();
            }
        });
    }

    @Override
    public void clear(String archive) {
        write(() -> {
            folder.belongTo(archive);
            tidying.beginAt(0);
            writer.deleteAll();
            applied = 0;
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
            committed = 0;
            searchers.refresh();
        });
    }

    @Override
    public void checkWritable() {
        IOException reason = broken;
        if (reason != null) {
            throw folder.failure(reason);
        }
    }

    @Override
    public Hits search(Listing listing) {
        return searchers.read(searcher -> searches.search(searcher, listing));
    }

    @Override
    public Timeline timeline(TimelineQuery query) {
        return searchers.read(searcher -> timelines.timeline(searcher, query));
    }

    @Override
    public Occasions occasions(OccasionQuery query) {
        return searchers.read(searcher -> occasions.occasions(searcher, query));
    }

    @Override
    public Completions complete(String beginning, int size) {
        return searchers.read(searcher -> completing.complete(searcher, beginning, size));
    }

    @Override
    public List<String> near(Field field, String value, int size) {
        return searchers.read(searcher -> completing.near(searcher, field, value, size));
    }

    @Override
    public Related related(ArticleView article, int size) {
        return searchers.read(searcher -> relations.to(searcher, article, size));
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
            throw folder.failure(broken);
        }
    }

    private void closeQuietly() {
        try {
            writer.rollback();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the index was closed already", e);
        }
    }

    @Override
    public void close() throws IOException {
        pins.clear();
        searchers.close();
        writer.rollback();
        folder.close();
    }
}
