package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Status;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.ArticleIndexContract;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import dev.dateline.search.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest implements ArticleIndexContract {

    private static final String ARCHIVE = "an-archive";

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder.resolve("index"), ARCHIVE);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Override
    public ArticleIndex index() {
        return index;
    }

    @Test
    void aCrashLeavesTheLastCommit() throws IOException {
        index.apply(List.of(Entry.gone("a")), 7);
        index.commit();
        index.apply(List.of(Entry.gone("b")), 9);
        index.refresh();
        assertThat(revisionOf(copy(), ARCHIVE)).isEqualTo(7);
    }

    @Test
    void anIndexOfAnotherArchiveIsNotUsed() throws IOException {
        commitSomething();
        assertThat(revisionOf(copy(), "another-archive")).isZero();
    }

    @Test
    void anIndexThatWasClearedIsOfTheArchiveItWasClearedFor() throws IOException {
        commitSomething();
        index.clear("another-archive");
        index.apply(List.of(Entry.gone("b")), 3);
        index.commit();
        assertThat(revisionOf(copy(), "another-archive")).isEqualTo(3);
    }

    @Test
    void missingFilesMakeItBeginAnew() throws IOException {
        commitSomething();
        for (Path file : files(copy())) {
            Path copy = copy();
            Files.delete(copy.resolve(file.getFileName()));
            assertThat(revisionOf(copy, ARCHIVE))
                    .as("without %s", file.getFileName())
                    .isIn(0L, 7L);
        }
        Path empty = copy();
        for (Path file : files(empty)) {
            Files.delete(file);
        }
        assertThat(revisionOf(empty, ARCHIVE)).isZero();
    }

    @Test
    void cutFilesMakeItBeginAnew() throws IOException {
        commitSomething();
        for (Path file : files(copy())) {
            Path copy = copy();
            Path cut = copy.resolve(file.getFileName());
            try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            assertThat(revisionOf(copy, ARCHIVE))
                    .as("with half of %s", file.getFileName())
                    .isIn(0L, 7L);
        }
    }

    @Test
    void aGarbledCommitMakesItBeginAnew() throws IOException {
        commitSomething();
        Path copy = copy();
        Path commit = files(copy).stream()
                .filter(file -> file.getFileName().toString().startsWith("segments_"))
                .findFirst()
                .orElseThrow();
        try (FileChannel channel = FileChannel.open(commit, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[(int) channel.size()]));
        }
        assertThat(revisionOf(copy, ARCHIVE)).isZero();
    }

    @Test
    @Timeout(60)
    void whatWasWrittenInManyPiecesIsOneAfterARest() throws IOException {
        for (int i = 20; i <= 100; i += 20) {
            apply(i, many(i));
        }
        index.commit();
        String before = ranking("again");
        while (pieces() > 1) {
            index.tidy();
        }
        assertThat(ranking("again")).isNotEqualTo(before);
    }

    private String ranking(String words) {
        Filter filter = new Filter(
                Optional.of(new QueryText(words, QueryText.Match.ALL)),
                List.of(),
                Map.of(),
                Optional.empty(),
                Set.of(Status.PUBLISHED),
                Optional.empty());
        return index.search(new Listing(filter, List.of(new Listing.Sort(Listing.Key.ID, false)), 1, 20))
                .ranking();
    }

    /** Articles of which one is in all of them. */
    private static Entry[] many(int upTo) {
        return IntStream.rangeClosed(upTo - 19, upTo)
                .mapToObj(i -> Sample.article(i == upTo ? "again" : "a" + i).entry())
                .toArray(Entry[]::new);
    }

    private long pieces() throws IOException {
        return files(folder.resolve("index")).stream()
                .filter(file -> file.toString().endsWith(".si"))
                .count();
    }

    private void commitSomething() {
        apply(7, Sample.article("a").about("1917").saying("winter palace").entry());
        index.commit();
    }

    /** The files as a crash would leave them. */
    private Path copy() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : files(folder.resolve("index"))) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private static long revisionOf(Path folder, String archive) throws IOException {
        try (LuceneIndex opened = LuceneIndex.open(folder, archive)) {
            return opened.revision();
        }
    }
}
