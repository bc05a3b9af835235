package dev.dateline.transfer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.transfer.format.Row;
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

/** What an unusual part of the XML of a feed costs: nothing, its entry, or what follows, and then it is said. */
class FeedXmlTest {

    private static final String BEFORE = "<item><title>before</title></item>\n";
    private static final String AFTER = "\n<item><title>after</title></item>";

    private static List<Row> rows(String feed, Charset charset) throws IOException {
        List<Row> rows = new ArrayList<>();
        new FeedRows().read(new ByteArrayInputStream(feed.getBytes(charset)), rows::add);
        return rows;
    }

    private static List<Row> around(String item) throws IOException {
        return rows("<rss><channel>" + BEFORE + item + AFTER + "</channel></rss>", StandardCharsets.UTF_8);
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream()
                .map(row -> row.failure() == null ? row.json().path("title").textValue() : null)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>x</title><media:title type='plain'>y</media:title></item>",
                "<item><media:group><media:content url='a'/></media:group><title>x</title></item>",
                "<item xlink:href='a'><title>x</title><itunes:image href='b'/><georss:point>1 2</georss:point></item>",
                "<media:thumbnail url='a'/><item><title>x</title></item>",
                "<atom:item><atom:title>x</atom:title></atom:item>",
                "<item><title>x</title><a:b:c/><unknown:element unknown:attribute=''/></item>",
                "<item><title>x</title><p:a xmlns:p='' xmlns:xmlns='http://www.w3.org/2000/xmlns/'/></item>"
            })
    void aPrefixThatIsNotDeclaredCostsNothing(String item) throws IOException {
        assertThat(titles(around(item))).containsExactly("before", "x", "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#x1F;",
                "&#11;",
                "&#0;",
                "&#00;",
                "&#xFFFE;",
                "&#xD800;",
                "&#1114112;",
                "&#99999999999;",
                "\u001F"
            })
    void aCharacterThatXmlForbidsIsABlankHoweverItIsWritten(String character) throws IOException {
        List<Row> rows = around("<item x='" + character + "'><title>x" + character + "y</title></item>");
        assertThat(titles(rows)).containsExactly("before", "x y", "after");
    }

    @ParameterizedTest
    @CsvSource({
        "AT&T, AT&T",
        "A & B, A & B",
        "Copyright &copy 2020, Copyright &copy 2020",
        "a &&amp; b &#65; &#x1F600; &eacute;, a && b A \uD83D\uDE00 é",
        "x &; &#; &#x; &1; y&, x &; &#; &#x; &1; y&",
        "<!-- a & b &#11; -->x & y, x & y",
        "<!-- a - & - -->x & y, x & y",
        "<?a b & c?>x & y, x & y",
        "<![CDATA[a & b]]]> & c, a & b] & c",
        "<![CDATA[a]] & ]]>&T, a]] & &T"
    })
    void anAmpersandThatBeginsNoReferenceIsItself(String written, String read) throws IOException {
        List<Row> rows = around("<item href='?a=1&b=2'><title type='text'>" + written + "</title></item>");
        assertThat(titles(rows)).hasSize(3).element(1).isEqualTo(read);
    }

    @Test
    void aReferenceAcrossTheBoundaryOfABufferIsReadWhole() throws IOException {
        String text = "ab&#x41;&#x1F;&c".repeat(5_000);
        List<Row> rows = around("<item><title>x</title><description><![CDATA[" + "a".repeat(8_150) + "]]>" + text
                + "</description></item>");
        assertThat(titles(rows)).containsExactly("before", "x", "after");
        assertThat(rows.get(1).json().path("summary").textValue()).endsWith("abA &c".repeat(5_000));
    }

    @Test
    void aPrefixMeansWhatItsElementDeclaresAndElseWhatItUsuallyMeans() throws IOException {
        List<Row> rows = around("<item xmlns:d='http://purl.org/dc/elements/1.1/'><title>x</title>"
                + "<d:creator>Ann</d:creator></item><item><title>y</title><dc:creator>Ben</dc:creator>"
                + "<d:creator>Nobody</d:creator></item>");
        assertThat(rows.get(1).json().path("authors")).hasToString("[\"Ann\"]");
        assertThat(rows.get(2).json().path("authors")).hasToString("[\"Ben\"]");
    }

    @Test
    void anEntryWithElementsTooDeepCostsItself() throws IOException {
        String deep = "<item><title>x</title>" + "<a>".repeat(2_000) + "</a>".repeat(2_000) + "</item>";
        List<Row> rows = around(deep);
        assertThat(titles(rows)).containsExactly("before", null, "after");
        assertThat(rows.get(1).failure()).hasMessage("The elements of a row may be nested at most 500 levels deep.");
        assertThat(titles(around(deep.replace("<title>x</title>", "<content type='xhtml'>")
                        .replace("</item>", "</content></item>"))))
                .containsExactly("before", null, "after");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0x1F, 0xFFFE, 0xFFFF})
    void aCharacterThatXmlForbidsIsBlank(int character) throws IOException {
        String feed = "<rss><item><title>a" + (char) character + "b</title></item>" + AFTER + "</rss>";
        assertThat(titles(rows(feed, StandardCharsets.UTF_8))).containsExactly("a b", "after");
        assertThat(titles(rows(feed, StandardCharsets.UTF_16))).containsExactly("a b", "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n \t<?xml version='1.0' encoding='UTF-8'?>",
                "\uFEFF\n<?xml version='1.0'?>",
                "\uFEFF\uFEFF<?xml version='1.0'?>",
                "<?xml version='1.1'?>",
                "<?xml version=\"1.1\" encoding=\"UTF-8\"?>\n"
            })
    void whatStandsBeforeTheRootCostsNothing(String start) throws IOException {
        List<Row> rows = rows(
                start + "<rss>" + BEFORE + "<item><title>a&nbsp;\u0080é</title></item></rss>", StandardCharsets.UTF_8);
        assertThat(rows).hasSize(2).allMatch(row -> row.failure() == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>x</item>",
                "<item><title>a < b</title></item>",
                "<item a='1' a='2'></item>",
                "<item><title title='&nbsp;'/></item>"
            })
    void whatIsNoXmlEndsTheFileAndItIsSaidWhere(String item) throws IOException {
        List<Row> rows = around(item);
        assertThat(titles(rows)).containsExactly("before", null);
        assertThat(rows.get(1).line()).isEqualTo(2);
        assertThat(rows.get(1).failure())
                .hasMessage(
                        "The XML is malformed or incomplete in line 2. Entries before that were read (1), the one that"
                                + " it is in and those after it were not.");
    }

    @Test
    void whatIsRefusedIsNotCalledMalformed() throws IOException {
        assertThat(rows("<!DOCTYPE rss>\n<rss>" + BEFORE + "</rss>", StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(row -> assertThat(row.failure())
                        .hasMessageStartingWith("A document type declaration is not allowed in line 1."));
        assertThat(around("<item>" + "<a>".repeat(50_001)).get(1).failure())
                .hasMessageStartingWith("Elements are nested more than 50000 levels deep in line 2.");
    }
}
