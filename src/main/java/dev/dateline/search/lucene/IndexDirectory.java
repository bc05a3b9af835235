package dev.dateline.search.lucene;

import dev.dateline.DiskSpace;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.ArchiveSummary.PublicHead;
import dev.dateline.search.IndexGaps;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.SortFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/** The directory of a Lucene index, and the user data of its commits. */
final class IndexDirectory {

    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);
    private static final String LAYOUT_VERSION =
            "14"; // increase when the document format changes, so that older indexes are rebuilt
    private static final long MIN_FREE_BYTES = 64L << 20; // with less, writes may be rejected

    private final Path path;
    private volatile String archive;
    private final Analyzer analyzer;
    private final double bufferMegabytes;
    private Directory directory;

    /** @param bufferMegabytes the size of the writer's memory buffer, in MB */
    IndexDirectory(Path path, String archive, Analyzer analyzer, double bufferMegabytes) {
        this.path = path;
        this.archive = archive;
        this.analyzer = analyzer;
        this.bufferMegabytes = bufferMegabytes;
    }

    /**
     * An opened index.
     *
     * @param writer the writer
     * @param revision the archive's revision of its last commit; 0 when it is empty
     * @param written the number of documents ever written to it
     * @param writtenAtMerge the number of documents written before it was last merged
     * @param gaps the articles that it lacks
     * @param publicHead the newest change in it that everybody may know of
     */
    record OpenedIndex(
            IndexWriter writer,
            long revision,
            long written,
            long writtenAtMerge,
            IndexGaps gaps,
            PublicHead publicHead) {

        static OpenedIndex of(IndexWriter writer) {
            Map<String, String> data = new HashMap<>();
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            return new OpenedIndex(
                    writer,
                    Long.parseLong(data.getOrDefault("revision", "0")),
                    Long.parseLong(data.getOrDefault("written", "0")),
                    Long.parseLong(data.getOrDefault("tidied", "0")),
                    data.containsKey("gaps") ? IndexGaps.parse(data.get("gaps")) : IndexGaps.NONE,
                    data.containsKey("publicAt")
                            ? new PublicHead(
                                    Long.parseLong(data.get("public")),
                                    Instant.ofEpochMilli(Long.parseLong(data.get("publicAt"))))
                            : PublicHead.NONE);
        }
    }

    OpenedIndex open() throws IOException {
        Files.createDirectories(path);
        close();
        directory = FSDirectory.open(path);
        try {
            requireReadable();
            return OpenedIndex.of(writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The index cannot be used and is being rebuilt: %s", e.getMessage());
            for (String file : files()) {
                directory.deleteFile(file);
            }
            return new OpenedIndex(writer(IndexWriterConfig.OpenMode.CREATE), 0, 0, 0, IndexGaps.NONE, PublicHead.NONE);
        }
    }

    private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setSimilarity(RevisionSearcher.SIMILARITY)
                .setIndexSort(SortFactory.INDEX_SORT)
                .setMergeScheduler(new LoggingMergeScheduler())
                .setRAMBufferSizeMB(bufferMegabytes)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** Opens every file once, which detects missing and truncated files. */
    private void requireReadable() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            if (files().size() > 1) {
                throw new IOException("The latest commit is missing.");
            }
            return;
        }
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        if (!LAYOUT_VERSION.equals(data.get("layout")) || !archive.equals(data.get("archive"))) {
            throw new IOException("It belongs to another archive or another version of the service.");
        }
        DirectoryReader.open(directory).close();
    }

    /** Returns the files of the index; the directory may contain that of another index. */
    private List<String> files() throws IOException {
        return Stream.of(directory.listAll())
                .filter(file -> Files.isRegularFile(path.resolve(file)))
                .toList();
    }

    /** Sets the id of the archive that the index belongs to from now on. */
    void setArchive(String other) {
        archive = other;
    }

    /** Whether a directory holds an index that was ever written to. */
    static boolean containsArticles(Path path) {
        try (Directory directory = FSDirectory.open(path)) {
            return DirectoryReader.indexExists(directory)
                    && !"0"
                            .equals(SegmentInfos.readLatestCommit(directory)
                                    .getUserData()
                                    .getOrDefault("revision", "0"));
        } catch (IOException e) {
            return false; // a damaged index is rebuilt
        }
    }

    Map<String, String> commitData(
            long revision, long written, long writtenAtMerge, IndexGaps gaps, PublicHead publicHead) {
        Map<String, String> data = new HashMap<>();
        data.put("layout", LAYOUT_VERSION);
        data.put("archive", archive);
        data.put("revision", Long.toString(revision));
        data.put("written", Long.toString(written));
        data.put("tidied", Long.toString(writtenAtMerge));
        data.put("gaps", gaps.format());
        if (publicHead.at() != null) {
            data.put("public", Long.toString(publicHead.revision()));
            data.put("publicAt", Long.toString(publicHead.at().toEpochMilli()));
        }
        return data;
    }

    /** Returns whether the disk has space for twice the size of the index, in addition to what writes need. */
    boolean hasSpaceForCopy() {
        try {
            long size = 0;
            for (String file : files()) {
                size += directory.fileLength(file);
            }
            return Files.getFileStore(path).getUsableSpace() > 2 * size + MIN_FREE_BYTES;
        } catch (IOException e) {
            return false; // files are created and deleted concurrently; it is retried later
        }
    }

    /** Returns the failure of a write to this directory: FULL when the disk is full, else UNAVAILABLE. */
    Failure toFailure(IOException e) {
        return DiskSpace.isDiskFull(e, path)
                ? new Failure(Kind.FULL, "There is no space left on the disk for the index.", e)
                : new Failure(Kind.UNAVAILABLE, "The index cannot be written at present.", e);
    }

    void close() throws IOException {
        if (directory != null) {
            directory.close();
        }
    }
}
