package dev.dateline.transfer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Failure;
import dev.dateline.transfer.csv.CsvRecordReader.CsvRecord;
import dev.dateline.transfer.format.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordReaderTest {

    private static List<CsvRecord> read(String table) throws IOException {
        CsvRecordReader reader = new CsvRecordReader(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        List<CsvRecord> records = new ArrayList<>();
        for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }

    private static List<String> cells(String row) throws IOException {
        List<CsvRecord> records = read("h,i\n" + row); // the first line has a comma, so that is the separator
        assertThat(records).hasSize(2);
        return records.get(1).cells();
    }

    @Test
    void cellsAreSplitAtSeparatorsOutsideOfQuotes() throws IOException {
        assertThat(cells("a,b\r\n")).containsExactly("a", "b");
        assertThat(cells("a, ,")).containsExactly("a", " ", "");
        assertThat(cells("\"a,b\",\u00e9\n")).containsExactly("a,b", "\u00e9");
        assertThat(cells("\"one\r\ntwo\",\"\"\r")).containsExactly("one\r\ntwo", "");
        assertThat(cells("\n")).isEmpty();
    }

    @Test
    void quotesAreDoubledInQuotedCellsAndTextInOthers() throws IOException {
        assertThat(cells("\"say \"\"so\"\"\",c")).containsExactly("say \"so\"", "c");
        assertThat(cells("a \"b\",\"c\"  ,d")).containsExactly("a \"b\"", "c", "d");
        assertThat(read("h\n\"a\"b\n").get(1).failure().kind()).isEqualTo(Failure.Kind.UNREADABLE);
    }

    @Test
    void aTooLongRowAfterAnOpenQuoteFailsAlone() throws IOException {
        String tooLong = "x".repeat(2 * RowReader.MAX_ROW_BYTES);
        List<CsvRecord> records = read("a,b\n\"open,1\n" + tooLong + ",2\ngood,3\n");
        assertThat(records).extracting(CsvRecord::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records.get(1).failure().kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(records.get(2).failure().kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(records.get(3).cells()).containsExactly("good", "3");
        assertThat(records).extracting(CsvRecord::isSwallowed).containsExactly(false, false, true, false);
    }
}
