package dev.dateline.clients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.crash.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The example pages, served from another origin, and Swagger UI, in a browser. */
@TestInstance(Lifecycle.PER_CLASS)
class ExamplePagesIT {

    private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> messages = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();
    private ServiceProcess service;
    private HttpServer pages;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "Chromium is not installed");
        Path data = Files.createTempDirectory(Files.createDirectories(FOLDER), "data");
        service = ServiceProcess.start(data, "-Ddateline.sample=true");
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", ExamplePagesIT::serve);
        pages.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
            pages.stop(0);
        }
        if (service != null) {
            service.close();
        }
    }

    @AfterEach
    void nothingFailsAndNothingLeavesTheTwoOrigins() {
        assertThat(messages).isEmpty();
        assertThat(requested).allMatch(url -> url.startsWith("http://127.0.0.1:") || url.startsWith("data:"));
    }

    private static void serve(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        Path file = name.startsWith("react.")
                ? FOLDER.resolve("out").resolve(name)
                : Path.of("src/example").resolve(name);
        boolean isThere = name.matches("[a-z.]+") && Files.isRegularFile(file);
        byte[] body = isThere ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", name.endsWith(".js") ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(
                isThere || name.equals("favicon.ico") ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Page open(String url) {
        Page page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                messages.add(message.text());
            }
        });
        page.onPageError(messages::add);
        page.onRequest((Request request) -> requested.add(request.url()));
        page.navigate(url);
        return page;
    }

    private String example(String file) {
        return "http://127.0.0.1:" + pages.getAddress().getPort() + "/" + file + "?api=" + service.address();
    }

    @Test
    void thePlainPageSearchesFromAnotherOrigin() {
        Page page = open(example("index.html"));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .hasText(Pattern.compile("[1-9]\\d* articles"));
        assertThat(page.locator("#chart button")).not().hasCount(0);
        page.getByLabel("Search").fill("octob");
        assertThat(page.locator("#suggestions option")).not().hasCount(0);
        page.getByLabel("Search").fill("october");
        page.keyboard().press("Enter");
        Locator first = page.locator("#list button").first();
        assertThat(first).containsText(Pattern.compile("October"));
        page.locator("#facets button").first().click();
        assertThat(page.locator("#facets button").first()).containsText("✓");
        first.click();
        assertThat(page.locator("#detail h2")).containsText(Pattern.compile("October"));
        page.close();
    }

    @Test
    void thePageInReactSearchesFromAnotherOrigin() throws IOException {
        Workbench bench = new Workbench(FOLDER, service.address(), ServiceProcess.KEY);
        bench.take("src/clients/typescript");
        bench.install("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts");
        bench.generate("openapi-fetch");
        Files.copy(Path.of("src/example/react.tsx"), FOLDER.resolve("react.tsx"), StandardCopyOption.REPLACE_EXISTING);
        bench.run(
                "npx",
                "tsc",
                "--noEmit",
                "--strict",
                "--jsx",
                "react-jsx",
                "--module",
                "ESNext",
                "--moduleResolution",
                "Bundler",
                "--target",
                "ES2022",
                "--lib",
                "ES2022,DOM,DOM.Iterable",
                "--skipLibCheck",
                "react.tsx");
        bench.run(
                "npx",
                "esbuild",
                "react.tsx",
                "--bundle",
                "--format=esm",
                "--define:process.env.NODE_ENV=\"production\"",
                "--outfile=out/react.js");
        Files.writeString(
                FOLDER.resolve("out/react.html"),
                "<!DOCTYPE html><title>React</title><div id=root></div><script type=module src=react.js></script>");
        Page page = open(example("react.html"));
        Locator status = page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS);
        assertThat(status).hasText(Pattern.compile("[1-9]\\d* articles"));
        page.getByLabel("Search").fill("october");
        assertThat(page.locator("#offers option")).not().hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator("ol button").first()).containsText(Pattern.compile("October"));
        page.locator("ol button").first().click();
        assertThat(page.locator("article h2")).containsText(Pattern.compile("October"));
        page.close();
    }

    @Test
    void theFirstClickInSwaggerUiAnswers() {
        Page page = open(service.address() + "/q/swagger-ui/");
        Locator list = page.locator("#operations-Articles-listArticles");
        list.locator(".opblock-summary-control").click();
        list.locator(".try-out__btn").waitFor();
        System.out.println("Swagger UI: the list's operation is " + (int) list.boundingBox().height + " px tall");
        list.locator(".try-out__btn").click();
        Response answer = page.waitForResponse(
                response -> response.url().contains("/api/v1/articles"),
                () -> list.locator("button.execute").click());
        assertThat(answer.status()).isEqualTo(200);
        Locator put = page.locator("#operations-Articles-putArticle");
        put.locator(".opblock-summary-control").click();
        put.locator(".try-out__btn").click();
        put.locator("tr[data-param-name=id] input").fill("swagger-ui");
        Request written = page.waitForRequest(
                request -> request.method().equals("PUT"),
                () -> put.locator("button.execute").click());
        assertThat(written.headers()).doesNotContainKeys("if-match", "if-none-match");
        assertThat(written.url()).contains("/api/v1/articles/swagger-ui");
        messages.clear(); // the write has no key
        page.close();
    }
}
