package dev.dateline.transfer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Failure;
import dev.dateline.transfer.feed.FeedRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedEncodingTest {

    private static List<Row> rows(String feed, Charset charset) throws IOException {
        List<Row> rows = new ArrayList<>();
        new FeedRows().read(new ByteArrayInputStream(feed.getBytes(charset)), rows::add);
        return rows;
    }

    private static String items(String... titles) {
        return "<rss><channel><item><title>" + String.join("</title></item>\n<item><title>", titles)
                + "</title></item></channel></rss>";
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream()
                .map(row -> row.failure() == null ? row.json().path("title").textValue() : null)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, '\uFEFF'",
        "UTF-8, '<?xml version=\"1.0\" encoding=\"utf-8\"?>'",
        "UTF-8, '\uFEFF<?xml version=''1.0'' encoding = ''UTF-8'' standalone=''yes''?>'",
        "ISO-8859-1, '<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>'",
        "windows-1252, '<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n'",
        "UTF-16, '<?xml version=\"1.0\" encoding=\"UTF-16\"?>'",
        "UTF-16LE, '\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>'",
        "UTF-16BE, ''",
        "UTF-16LE, '<?xml version=\"1.0\"?>'"
    })
    void theDeclaredEncodingIsUsed(Charset charset, String start) throws IOException {
        assertThat(titles(rows(start + items("Coyoacán", "zwölf"), charset))).containsExactly("Coyoacán", "zwölf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version='1.0' encoding='US-ASCII'?>"})
    void invalidBytesFailOnlyTheirRow(String start) throws IOException {
        List<Row> rows = rows(start + items("before", "caf\u00e9", "after"), StandardCharsets.ISO_8859_1);
        assertThat(titles(rows)).containsExactly("before", null, "after");
        assertThat(rows.get(1).failure())
                .hasMessage("This row has bytes that are not valid in the encoding of the feed.");
    }

    @Test
    void aReplacementCharacterIsText() throws IOException {
        assertThat(titles(rows(items("caf\uFFFD"), StandardCharsets.UTF_8))).containsExactly("caf\uFFFD");
    }

    @Test
    void anUnknownEncodingIsReported() {
        assertThatThrownBy(() -> rows("<?xml version='1.0' encoding='foo'?>" + items("a"), StandardCharsets.UTF_8))
                .isInstanceOf(Failure.class)
                .hasMessage("The XML declares the unknown encoding 'foo'.");
    }
}
