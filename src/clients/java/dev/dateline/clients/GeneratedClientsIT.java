package dev.dateline.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.crash.ServiceProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generates clients as the documentation says, compiles them strictly and calls the service through them. */
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedClientsIT {

    private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    private static final List<String> TYPESCRIPT =
            List.of("openapi-fetch", "hey-api", "orval-fetch", "orval-axios", "typescript-fetch");

    private ServiceProcess service;
    private Workbench bench;

    @BeforeAll
    void start() throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(FOLDER), "data");
        service = ServiceProcess.start(data, "-Ddateline.sample=true");
        bench = new Workbench(FOLDER, service.address(), ServiceProcess.KEY);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** One compilation for all, since most of its time goes to what they share. */
    @Test
    void clientsInTypeScriptCompileStrictlyAndRun() throws IOException {
        bench.take("src/clients/typescript");
        bench.install("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts");
        Files.writeString(FOLDER.resolve("page.check.ts"), bench.block("ts openapi-fetch"));
        TYPESCRIPT.forEach(bench::generate);
        bench.run("npx", "tsc", "-p", ".");
        Stream.concat(TYPESCRIPT.stream(), Stream.of("page")).forEach(client -> {
            bench.run(
                    "npx",
                    "esbuild",
                    client + ".check.ts",
                    "--bundle",
                    "--platform=node",
                    "--format=esm",
                    "--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);",
                    "--outfile=out/" + client + ".mjs");
            bench.run("node", "out/" + client + ".mjs");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"paging", "numbers", "index", "errors", "writing", "conditional", "changes"})
    void theRecipesRun(String recipe) throws IOException {
        assumeTrue(Workbench.has("node"), "Node.js is not installed");
        Files.writeString(FOLDER.resolve(recipe + ".mjs"), bench.block("js " + recipe));
        bench.run("node", recipe + ".mjs");
    }

    @Test
    void theClientInJavaCompilesAndRuns() throws IOException {
        bench.generate("java");
        String path = String.join(
                File.pathSeparator,
                "out",
                "lib/jsr305.jar",
                "lib/javax.annotation-api.jar",
                "lib/jackson-databind-nullable.jar",
                System.getProperty("java.class.path"));
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        List<String> compile =
                new ArrayList<>(List.of(bin + "/javac", "-proc:none", "-nowarn", "-d", "out", "-cp", path));
        compile.addAll(bench.sources("java/src/main/java", ".java"));
        compile.add(Path.of("src/clients/native/Check.java").toAbsolutePath().toString());
        bench.run(compile.toArray(String[]::new));
        bench.run(bin + "/java", "-cp", path, "Check");
    }

    @Test
    void theClientInPythonRuns() {
        bench.generate("python");
        bench.install("python3", "-m", "venv", "venv");
        bench.install(
                "venv/bin/pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
                "python/requirements.txt");
        bench.run(
                "sh",
                "-c",
                "PYTHONPATH=python venv/bin/python "
                        + Path.of("src/clients/python/check.py").toAbsolutePath());
    }
}
