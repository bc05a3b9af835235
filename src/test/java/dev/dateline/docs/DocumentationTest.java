package dev.dateline.docs;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.Client;
import dev.dateline.docs.Page.Block;
import dev.dateline.docs.Shell.Output;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README and the pages of the site: their commands are run and have to answer what the pages show. */
@QuarkusTest
@TestProfile(DocumentationTest.NineArticles.class)
class DocumentationTest {

    private static final int MAX_README_LINES = 330;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)");

    /** An archive as a newcomer has it, where nobody else writes; behind a proxy. */
    public static class NineArticles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dateline.data-dir", "target/test-data/documentation-${quarkus.uuid}",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-prefix", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @TempDir
    Path folder;

    private Set<String> before = Set.of();

    private static Set<String> ids() {
        return Set.copyOf(given().queryParam("status", "any")
                .queryParam("size", 100)
                .header("X-API-Key", Client.KEY)
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id"));
    }

    @BeforeEach
    void remember() {
        before = ids();
    }

    /** No page finds what another wrote. */
    @AfterEach
    void forget() {
        Set<String> added = ids().stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
        added.forEach(id -> writer().delete("/api/v1/articles/" + id).then().statusCode(204));
    }

    static List<String> pages() {
        return Page.all().stream().map(Page::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandAnswersWhatThePageShows(String path) throws IOException, InterruptedException {
        assumeTrue(Shell.has("curl"), "curl is not installed");
        Page page = Page.read(Path.of(path));
        Shell shell = new Shell(service, folder);
        List<String> differences = new ArrayList<>();
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isRun()) {
                Output output = shell.run(blocks.get(i).text());
                Optional<Block> shown =
                        Optional.of(i + 1).filter(next -> next < blocks.size()).map(blocks::get);
                difference(output, shown.filter(Block::follows).filter(Block::isAnswer))
                        .map((page.at(blocks.get(i)) + ": ")::concat)
                        .ifPresent(differences::add);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Optional<String> difference(Output output, Optional<Block> shown) {
        return output.status() == 0
                ? shown.flatMap(block -> new ShownAnswer(block.info(), block.text()).difference(output.text()))
                : Optional.of("status " + output.status() + ", " + output.text());
    }

    @Test
    void everyLinkLeadsToAPageAndAHeading() {
        List<String> dead = Page.all().stream()
                .flatMap(page -> page.lines().stream()
                        .flatMap(line -> LINK.matcher(line).results())
                        .filter(link -> !leads(page, link.group(1), link.group(2)))
                        .map(link -> page + ": " + link.group()))
                .toList();
        assertThat(dead).isEmpty();
    }

    private static boolean leads(Page page, String file, String heading) {
        Path target =
                file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        return Files.exists(target)
                && (heading == null || headings(Page.read(target)).anyMatch(heading::equals));
    }

    /** The anchors that Git hosts and Maven's site make of headings. */
    private static Stream<String> headings(Page page) {
        return page.lines().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> '#'
                        + line.replaceFirst("^#+ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9 _-]", "")
                                .replace(' ', '-'));
    }

    @Test
    void theReadmeIsShort() {
        assertThat(Page.all().get(0).lines()).hasSizeLessThanOrEqualTo(MAX_README_LINES);
    }

    /** Commands that need what a test does not have, such as a container engine; what the test prints lists them. */
    @Test
    void commandsThatAreNotRunAreMarked() {
        for (Page page : Page.all()) {
            for (Block block : page.blocks()) {
                assertThat(block.info()).as(page.at(block)).isNotEmpty();
                if (block.info().startsWith("sh ") && !block.info().startsWith("sh client ")) {
                    assertThat(block.info()).as(page.at(block)).isEqualTo("sh not-run");
                    System.out.println(
                            "not run: " + page.at(block) + "\n" + block.text().indent(4));
                }
            }
        }
    }
}
