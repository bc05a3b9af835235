package dev.dateline.search.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.lucene.TemporaryIndex;
import dev.dateline.search.lucene.core.IndexFields;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

class ArbitraryQueryTest {

    private static final TemporaryIndex INDEX = new TemporaryIndex()
            .add("a", "A speech", "On strikes")
            .add(TemporaryIndex.article("fr", "fr", "Un discours", "Sur l'art"));
    private static final List<String> QUERY_PARTS = List.of(
            "\"",
            "-",
            " OR ",
            " ",
            "speech",
            "discours",
            "'",
            "_",
            "·",
            "*",
            "?",
            "~2",
            "(",
            ")",
            "[",
            "a:",
            "\\",
            "汉字",
            "1917",
            "-\"");

    @Property(tries = 200)
    void anyTextIsAnswered(@ForAll @StringLength(max = 400) String text) {
        assertThat(INDEX.search(text, MatchMode.AUTO).total()).isBetween(0L, 2L);
    }

    @Property(tries = 200)
    void anyQuerySyntaxIsAnswered(@ForAll long seed) {
        assertThat(INDEX.search(text(seed), MatchMode.AUTO).total()).isBetween(0L, 2L);
    }

    @Property(tries = 200)
    void anyTextIsIndexed(@ForAll long seed) throws IOException {
        try (Analyzer english = new EnglishArticleAnalyzer();
                Directory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(english))) {
            Document document = new Document();
            document.add(new TextField(IndexFields.TEXT, text(seed), Field.Store.NO));
            writer.addDocument(document);
            assertThat(writer.getDocStats().numDocs).isEqualTo(1);
        }
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 400) {
            text.append(QUERY_PARTS.get(random.nextInt(QUERY_PARTS.size())));
        }
        return text.toString();
    }
}
