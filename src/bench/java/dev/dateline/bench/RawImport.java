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
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The same rows into H2 and Lucene with nothing around them: read as JSON, inserted in batches, added as documents with
 * their words, their values and their JSON. No dates are read, no mentions found, nothing is checked or made durable
 * before the end.
 */
final class RawImport {

    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawImport() {}

    /** Started in a process of its own: the file, and an empty folder. Prints the seconds it took. */
    public static void main(String... arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        long begin = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("raw"));
                Statement statement = connection.createStatement();
                IndexWriter writer = new IndexWriter(
                        FSDirectory.open(folder.resolve("index")), new IndexWriterConfig(new EnglishAnalyzer()))) {
            connection.setAutoCommit(false);
            statement.execute("create table article (id varchar primary key, title varchar, summary varchar,"
                    + " body varchar, revision bigint unique)");
            rows(Path.of(arguments[0]), connection, writer);
            statement.execute("checkpoint sync");
            writer.commit();
        }
        System.out.println((System.nanoTime() - begin) / 1e9);
    }

    private static void rows(Path file, Connection connection, IndexWriter writer) throws IOException, SQLException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                PreparedStatement insert = connection.prepareStatement("insert into article values (?, ?, ?, ?, ?)")) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                insert.setString(1, row.path("id").textValue());
                insert.setString(2, row.path("title").textValue());
                insert.setString(3, row.path("summary").textValue());
                insert.setString(4, line);
                insert.setLong(5, ++count);
                insert.addBatch();
                writer.addDocument(document(row, line));
                if (count % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Document document(JsonNode row, String line) {
        Document document = new Document();
        document.add(new StringField("id", row.path("id").textValue(), Store.NO));
        document.add(new TextField("text", row.path("title").textValue(), Store.NO));
        document.add(new TextField("text", row.path("summary").textValue(), Store.NO));
        document.add(new BinaryDocValuesField("card", new BytesRef(line)));
        for (String list : new String[] {"authors", "people", "places", "topics"}) {
            for (JsonNode value : row.path(list)) {
                document.add(new StringField(list, value.textValue(), Store.NO));
                document.add(new SortedSetDocValuesField(list, new BytesRef(value.textValue())));
            }
        }
        return document;
    }
}
