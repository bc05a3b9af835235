package dev.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ReadyArticles;
import dev.dateline.search.IndexChange;
import dev.dateline.search.lucene.analysis.ReadyDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** How a row is converted for H2 and for Lucene. */
enum RawRows {
    /** The minimum worth indexing: words, values and the row itself, without dates. */
    LEAST {
        @Override
        Analyzer analyzer() {
            return new EnglishAnalyzer();
        }

        @Override
        GeneratedRow make(JsonNode row, String line, long number) {
            return new GeneratedRow(line, document(row, line));
        }
    },
    /** The article and the document that the service makes of it, with everything its searches need. */
    SAME {
        @Override
        Analyzer analyzer() {
            return ReadyDocuments.analyzer();
        }

        @Override
        GeneratedRow make(JsonNode row, String line, long number) throws IOException {
            ArticleView article = ReadyArticles.of(row, number);
            byte[] card = JSON.writeValueAsBytes(article);
            return new GeneratedRow(
                    new String(card, StandardCharsets.UTF_8),
                    ReadyDocuments.of(new IndexChange(article.id(), article, card)));
        }
    };

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /**
     * A converted row.
     *
     * @param body what H2 stores besides title and summary
     */
    record GeneratedRow(String body, Document document) {}

    abstract Analyzer analyzer();

    /**
     * Converts a row.
     *
     * @param number the number of the row, from 1
     */
    abstract GeneratedRow make(JsonNode row, String line, long number) throws IOException;

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
