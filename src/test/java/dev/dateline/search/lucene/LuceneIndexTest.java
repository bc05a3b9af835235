package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleStatus;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.ArticleIndexContract;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.IndexChange;
import dev.dateline.search.IndexGaps;
import dev.dateline.search.SampleArticle;
import dev.dateline.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Override
    public ArticleIndex reopened() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
        return index;
    }

    @Test
    void aCrashLeavesTheLastCommit() throws IOException {
        index.apply(List.of(IndexChange.deletion("a")), 7);
        index.commit();
        index.apply(List.of(IndexChange.deletion("b")), 9);
        index.refresh();
        assertThat(revisionOf(copy(), ARCHIVE)).isEqualTo(7);
    }

    @Test
    void missingArticlesArePartOfTheCommit() {
        IndexGaps gaps = new IndexGaps(Map.of("b", 8L, "a.~-_1", 9L), 3, 4);
        index.apply(List.of(IndexChange.deletion("b")), 9);
        index.setGaps(gaps);
        index.commit();
        index.setGaps(IndexGaps.NONE);
        assertThat(reopened().gaps()).isEqualTo(gaps);
        index.clear(ARCHIVE);
        assertThat(reopened().gaps()).isEqualTo(IndexGaps.NONE);
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
        index.apply(List.of(IndexChange.deletion("b")), 3);
        index.commit();
        assertThat(revisionOf(copy(), "another-archive")).isEqualTo(3);
    }

    @Test
    void missingFilesCauseARebuild() throws IOException {
        commitSomething();
        for (Path file : names()) {
            Path copy = copy();
            Files.delete(copy.resolve(file));
            assertThat(revisionOf(copy, ARCHIVE)).as("without %s", file).isIn(0L, 7L);
        }
        Path empty = copy();
        for (Path file : files(empty)) {
            Files.delete(file);
        }
        assertThat(revisionOf(empty, ARCHIVE)).isZero();
    }

    @Test
    void afterACrashBetweenTheCommitsTheEarlierRevisionCounts() throws IOException {
        commitSomething();
        Path earlier = copy();
        apply(9, SampleArticle.article("b").entry());
        index.commit();
        Path torn = copy();
        replaceDrafts(torn, earlier);
        assertThat(revisionOf(torn, ARCHIVE)).isEqualTo(7);
    }

    @Test
    void aMissingDraftIndexCausesARebuild() throws IOException {
        commitSomething();
        Path copy = copy();
        for (Path file : draftsOf(copy)) {
            Files.delete(file);
        }
        try (LuceneIndex opened = LuceneIndex.open(copy, ARCHIVE)) {
            assertThat(opened.revision()).isZero();
            assertThat(opened.search(new SearchRequest(
                                    ArticleFilter.ALL_PUBLISHED,
                                    List.of(new SearchRequest.SortClause(SearchRequest.SortKey.ID, false)),
                                    1,
                                    10))
                            .total())
                    .isZero();
        }
    }

    private static void replaceDrafts(Path folder, Path other) throws IOException {
        for (Path file : draftsOf(folder)) {
            Files.delete(file);
        }
        for (Path file : draftsOf(other)) {
            Files.copy(file, folder.resolve("drafts").resolve(file.getFileName()));
        }
    }

    private static List<Path> draftsOf(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> file.getParent().endsWith("drafts"))
                .toList();
    }

    @Test
    void truncatedFilesCauseARebuild() throws IOException {
        commitSomething();
        for (Path file : names()) {
            Path copy = copy();
            Path cut = copy.resolve(file);
            try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            assertThat(revisionOf(copy, ARCHIVE)).as("with half of %s", file).isIn(0L, 7L);
        }
    }

    @Test
    void aDamagedCommitCausesARebuild() throws IOException {
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
    void segmentsAreMergedAfterAPause() throws IOException {
        for (int i = 20; i <= 100; i += 20) {
            apply(i, many(i));
        }
        index.commit();
        String before = ranking("again");
        while (pieces() > 1) {
            index.mergeWhenIdle();
        }
        assertThat(ranking("again")).isNotEqualTo(before);
    }

    private String ranking(String words) {
        ArticleFilter filter = new ArticleFilter(
                Optional.of(new FullTextQuery(words, FullTextQuery.MatchMode.ALL)),
                List.of(),
                Map.of(),
                Optional.empty(),
                Set.of(ArticleStatus.PUBLISHED),
                Optional.empty());
        return index.search(new SearchRequest(
                        filter, List.of(new SearchRequest.SortClause(SearchRequest.SortKey.ID, false)), 1, 20))
                .ranking();
    }

    /** Articles of which one is in all of them. */
    private static IndexChange[] many(int upTo) {
        return IntStream.rangeClosed(upTo - 19, upTo)
                .mapToObj(i ->
                        SampleArticle.article(i == upTo ? "again" : "a" + i).entry())
                .toArray(IndexChange[]::new);
    }

    private long pieces() throws IOException {
        return names().stream()
                .filter(file -> file.getNameCount() == 1 && file.toString().endsWith(".si"))
                .count();
    }

    private void commitSomething() {
        apply(
                7,
                SampleArticle.article("a").about("1917").saying("winter palace").entry());
        index.commit();
    }

    /** The files as a crash would leave them. */
    private Path copy() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Path file : names()) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(folder.resolve("index").resolve(file), copy.resolve(file));
        }
        return copy;
    }

    /** The files of the index, as they are called in its folder. */
    private List<Path> names() throws IOException {
        return files(folder.resolve("index")).stream()
                .map(folder.resolve("index")::relativize)
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> ofPublished = Files.list(folder);
                Stream<Path> ofDrafts = Files.list(folder.resolve("drafts"))) {
            return Stream.concat(ofPublished, ofDrafts)
                    .filter(file -> !file.endsWith("write.lock") && !file.endsWith("drafts"))
                    .toList();
        }
    }

    private static long revisionOf(Path folder, String archive) throws IOException {
        try (LuceneIndex opened = LuceneIndex.open(folder, archive)) {
            return opened.revision();
        }
    }
}
