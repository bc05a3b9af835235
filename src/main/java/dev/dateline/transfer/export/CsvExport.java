package dev.dateline.transfer.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import dev.dateline.transfer.csv.CsvCellCodec;
import dev.dateline.transfer.csv.CsvColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Exports CSV (RFC 4180) with a header row, which an import can read. */
@ApplicationScoped
class CsvExport implements ExportFormat {

    private static final int MAX_METADATA_KEYS = 1000;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonFactory JSON_FACTORY = MAPPER.getFactory();
    private static final CsvFactory CSV_FACTORY = new CsvFactory();
    private static final CsvSchema CSV_SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public String fileName() {
        return "articles.csv";
    }

    @Override
    public void checkFields(QueryParameterReader parameters, List<String> fields) {
        for (String field : fields) {
            boolean isMetadata = field.equals("metadata") || field.startsWith(CsvColumns.METADATA_PREFIX);
            if (!isMetadata && CsvColumns.select(List.of(), List.of(field)).isEmpty()) {
                parameters.addError(
                        "fields", ValidationError.Code.UNKNOWN, "CSV has no column for '" + field + "'.", field);
            }
        }
    }

    /** Prepares the export. The header lists every metadata key, so all articles are read once beforehand. */
    @Override
    public ExportWriter prepare(ArticleScroll articles, List<String> fields, PathPrefix prefix) {
        Collection<String> keys = CsvColumns.isSelected("metadata", fields) ? metadataKeys(articles) : List.of();
        articles.rewind();
        List<CsvColumns.Column> columns = CsvColumns.select(keys, fields);
        return out -> write(articles, columns, out);
    }

    private static void write(ArticleScroll articles, List<CsvColumns.Column> columns, OutputStream out)
            throws IOException {
        try (CsvGenerator csv = CSV_FACTORY.createGenerator(out)) {
            csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
            csv.setSchema(CSV_SCHEMA);
            writeRow(csv, columns.stream().map(CsvColumns.Column::name).toList());
            ExportFormat.writeAll(articles, serialized -> writeArticle(csv, columns, serialized), csv);
        }
    }

    private static void writeArticle(CsvGenerator csv, List<CsvColumns.Column> columns, byte[] serialized)
            throws IOException {
        JsonNode article = MAPPER.readTree(serialized);
        writeRow(csv, columns.stream().map(column -> cell(column, article)).toList());
    }

    private static String cell(CsvColumns.Column column, JsonNode article) {
        return CsvCellCodec.encode(column.cell().apply(article));
    }

    private static void writeRow(CsvGenerator csv, List<String> cells) throws IOException {
        csv.writeStartArray();
        for (String cell : cells) {
            csv.writeString(cell);
        }
        csv.writeEndArray();
    }

    private static Collection<String> metadataKeys(ArticleScroll articles) {
        TreeSet<String> keys = new TreeSet<>();
        List<byte[]> batch = articles.next();
        while (!batch.isEmpty()) {
            batch.forEach(serialized -> addKeys(serialized, keys));
            if (keys.size() > MAX_METADATA_KEYS) {
                throw new Failure(
                        Kind.UNREADABLE,
                        "These articles have more than " + MAX_METADATA_KEYS
                                + " metadata keys, too many for columns; select some with 'fields', or export NDJSON.");
            }
            batch = articles.next();
        }
        return keys;
    }

    private static void addKeys(byte[] serialized, Collection<String> keys) {
        try (JsonParser parser = JSON_FACTORY.createParser(serialized)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isMetadata = parser.currentName().equals("metadata");
                parser.nextToken();
                while (isMetadata && parser.nextToken() == JsonToken.FIELD_NAME) {
                    keys.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a serialized article cannot be parsed", e);
        }
    }
}
