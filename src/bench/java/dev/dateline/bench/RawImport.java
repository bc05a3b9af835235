package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Imports rows into H2 and Lucene with nothing around them: inserted in batches and added as documents, in one thread.
 * Nothing is validated, reported or made durable before the end. Only the work of H2 and Lucene is timed.
 */
final class RawImport {

    private static final int BATCH_ROWS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RawRows rows;
    private long nanos;

    private RawImport(RawRows rows) {
        this.rows = rows;
    }

    /**
     * Runs in a process of its own.
     *
     * @param arguments the kind of rows, the file, and an empty directory; the seconds taken are printed
     */
    public static void main(String... arguments) throws IOException, SQLException {
        RawImport raw = new RawImport(RawRows.valueOf(arguments[0]));
        raw.run(Path.of(arguments[1]), Path.of(arguments[2]).toAbsolutePath());
        System.out.println(raw.nanos / 1e9);
    }

    private void run(Path file, Path folder) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("raw"));
                Statement statement = connection.createStatement();
                IndexWriter writer = new IndexWriter(
                        FSDirectory.open(folder.resolve("index")), new IndexWriterConfig(rows.analyzer()))) {
            connection.setAutoCommit(false);
            statement.execute("create table article (id varchar primary key, title varchar, summary varchar,"
                    + " body varchar, revision bigint unique)");
            rows(file, connection, writer);
            long begin = System.nanoTime();
            statement.execute("checkpoint sync");
            writer.commit();
            nanos += System.nanoTime() - begin;
        }
    }

    private void rows(Path file, Connection connection, IndexWriter writer) throws IOException, SQLException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                PreparedStatement insert = connection.prepareStatement("insert into article values (?, ?, ?, ?, ?)")) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                RawRows.GeneratedRow made = rows.make(row, line, ++count);
                long begin = System.nanoTime();
                insert.setString(1, row.path("id").textValue());
                insert.setString(2, row.path("title").textValue());
                insert.setString(3, row.path("summary").textValue());
                insert.setString(4, made.body());
                insert.setLong(5, count);
                insert.addBatch();
                writer.addDocument(made.document());
                if (count % BATCH_ROWS == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
                nanos += System.nanoTime() - begin;
            }
            long begin = System.nanoTime();
            insert.executeBatch();
            connection.commit();
            nanos += System.nanoTime() - begin;
        }
    }
}
