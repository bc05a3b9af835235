package dev.dateline.transfer.csv;

import static dev.dateline.Client.writer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dateline.Client;
import dev.dateline.transfer.format.RowReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets and old databases write them. */
@QuarkusTest
class CsvImportTest {

    private final Client client = new Client();

    private ValidatableResponse take(byte[] table) {
        return writer().contentType("text/csv; charset=utf-8")
                .body(table)
                .post("/api/v1/imports?report=all")
                .then();
    }

    private ValidatableResponse take(String table) {
        return take(table.replace("COLLECTION", client.collection()).getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
    }

    private void titles(String... titles) {
        client.list("sort", "title").body("items.title", contains(titles));
    }

    @Test
    void invalidUtf8FailsOnlyItsRow() {
        String table = "title,metadata.collection\nbefore,COLLECTION\ncaf\u00e9,COLLECTION\nafter,COLLECTION\n";
        byte[] latin = table.replace("COLLECTION", client.collection()).getBytes(StandardCharsets.ISO_8859_1);
        take(latin)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("rows[1].line", equalTo(3))
                .body("rows[1].errors[0].message", equalTo("This row is not UTF-8."));
        titles("after", "before");
    }

    @Test
    void linesAreThoseOfTheFile() {
        take("""
                title,summary,metadata.collection

                a,"two
                lines",COLLECTION
                ,no title,COLLECTION
                "","",""
                b,"x
                y

                z",COLLECTION
                """).body("rows.line", contains(3, 5, 7));
    }

    @Test
    void anUnclosedQuoteFailsOnlyItsLine() {
        take("""
                title,metadata.collection
                a,COLLECTION
                b,"COLLECTION
                c,COLLECTION
                "d ""e""\",COLLECTION
                """)
                .body("received", equalTo(4))
                .body("failed", equalTo(1))
                .body("rows[1].line", equalTo(3))
                .body("rows[1].errors[0].message", containsString("in line 5"));
        titles("a", "c", "d \"e\"");
    }

    @Test
    void consecutiveUnclosedQuotesFailOnlyTheirRows() {
        String open = "a\",\",\n".repeat(300);
        take("title,summary,metadata.collection\n" + open + "b,,COLLECTION\n\"c\",\"" + "x\n".repeat(1500)
                        + "\",COLLECTION\n")
                .body("failed", equalTo(300))
                .body("created", equalTo(2));
        titles("b", "c");
    }

    @Test
    void aLongTextAfterAnOpenQuoteIsReadCompletely() {
        take("title,summary,metadata.collection\n\"a,,\nb,\"" + "x\n".repeat(5000) + "\",COLLECTION\n")
                .body("rows[1].status", equalTo("created"))
                .body("received", equalTo(2));
        titles("b");
    }

    @Test
    void aStrayQuoteFailsOnlyItsLine() {
        take("""
                title,metadata.collection
                "Untitled" (detail),COLLECTION
                "opened,COLLECTION
                c,COLLECTION
                "d",COLLECTION
                """)
                .body("created", equalTo(2))
                .body("failed", equalTo(2))
                .body("rows.line", contains(2, 3, 4, 5))
                .body("rows.status", contains("failed", "failed", "created", "created"));
        titles("c", "d");
    }

    @Test
    void possibleTextOfABrokenRowIsNotARow() {
        take("""
                title,summary,metadata.collection
                a,"first line
                second line, with a comma
                third line" and more,x,COLLECTION
                b,,COLLECTION
                """)
                .body("created", equalTo(1))
                .body("rows.line", contains(2, 3, 4, 5))
                .body("rows[1].errors[0].message", containsString("a row above"));
        titles("b");
    }

    @Test
    void aRowHasAtMostOneMegabyte() {
        String row = "a" + ",".repeat(2) + client.collection();
        String summary = "x".repeat(RowReader.MAX_ROW_BYTES - row.length());
        String table = "title,summary,metadata.collection\r\n";
        String longest = table + row.replace(",,", "," + summary + ",");
        take(longest + "\r\nb,,COLLECTION")
                .body("rows[0].errors[0].pointer", equalTo("/summary"))
                .body("created", equalTo(1));
        take(longest + "x\r\nc,,COLLECTION")
                .body("rows[0].errors[0].pointer", equalTo(""))
                .body("rows[0].errors[0].code", equalTo("tooLong"))
                .body("created", equalTo(1));
        String unclosed =
                table + "\"a,,\r\n" + "d,,COLLECTION\r\n".repeat(1) + ("e," + "y".repeat(1000) + ",\r\n").repeat(1100);
        take(unclosed)
                .body("rows[0].errors[0].code", equalTo("tooLong"))
                .body("rows[1].status", equalTo("created"))
                .body("received", equalTo(1102));
        titles("b", "c", "d");
    }

    @Test
    void cellsMayAlsoBeSeparatedByTabsOrSemicolonsAndLinesByReturns() {
        take("title\tauthors\tmetadata.collection\ra\tX;Y\tCOLLECTION\r\"b\tc\"\t\tCOLLECTION\r");
        take("title;authors;metadata.collection\r\nd, e;\"X;Y\";COLLECTION\r\n");
        client.list("sort", "title")
                .body("items.title", contains("a", "b\tc", "d, e"))
                .body("items.authors", contains(List.of("X", "Y"), List.of(), List.of("X", "Y")));
    }

    @Test
    void dateColumnsMayUseTheirPathInTheArticle() {
        take("""
                title,dates.published,dates.about.edtf,dates.about.inferred,metadata.collection
                a,1930,1917;1918,;true,COLLECTION
                """);
        client.list()
                .body("items[0].dates.published.edtf", equalTo("1930"))
                .body("items[0].dates.about.edtf", contains("1917", "1918"))
                .body("items[0].dates.about.inferred", contains(false, true));
    }

    @Test
    void aSingleDateIsNotSplitAtASemicolon() {
        take("title,published,metadata.collection\na,1930;1931,COLLECTION\n")
                .body("rows[0].errors[0].pointer", equalTo("/dates/published/edtf"));
    }

    @Test
    void unknownColumnsAreReportedWithASuggestion() {
        take("titel,artist,Date Text,title\nx,y,z,a\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("detail", containsString("published, published.edtf, published.oldStyle"))
                .body("detail", containsString("metadata.KEY"))
                .body("errors.value", contains("titel", "artist", "Date Text"))
                .body("errors.didYouMean", contains("title", "metadata.artist", "metadata.Date-Text"));
        take("\uFEFFtitle\nx\n".getBytes(StandardCharsets.UTF_16LE))
                .statusCode(400)
                .body("detail", startsWith("The first row is not UTF-8"));
        take(new byte[0])
                .statusCode(422)
                .body("errors[0].code", equalTo("required"))
                .body("errors[0].value", equalTo("title"));
        take("title\n\"a\nb\n").body("rows[0].errors[0].message", containsString("is not closed"));
        take("title,summary\n").body("received", equalTo(0)).body("problem", nullValue());
    }
}
