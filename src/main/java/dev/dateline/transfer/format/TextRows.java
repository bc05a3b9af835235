package dev.dateline.transfer.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Reads plain text: paragraphs separated by blank lines, each the summary of an article. */
@ApplicationScoped
class TextRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/plain");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        LineReader lines = new LineReader(body, true);
        ByteArrayOutputStream paragraph = new ByteArrayOutputStream();
        long number = 0;
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                append(paragraph, line.content());
            } else if (paragraph.size() > 0) {
                long ordinal = ++number;
                rows.accept(Row.tryCreate(ordinal, () -> toRow(ordinal, paragraph)));
            }
        }
        if (paragraph.size() > 0) {
            long ordinal = ++number;
            rows.accept(Row.tryCreate(ordinal, () -> toRow(ordinal, paragraph)));
        }
    }

    /** Appends a line. Of a paragraph that is too long, one byte beyond the limit is kept to detect that. */
    private static void append(ByteArrayOutputStream paragraph, byte[] line) {
        if (paragraph.size() > 0 && paragraph.size() <= MAX_ROW_BYTES) {
            paragraph.write('\n');
        }
        paragraph.write(line, 0, Math.min(line.length, MAX_ROW_BYTES + 1 - paragraph.size()));
    }

    private static Row toRow(long number, ByteArrayOutputStream bytes) {
        try {
            if (bytes.size() > MAX_ROW_BYTES) {
                throw new Failure(Kind.TOO_LARGE, "A paragraph may have at most " + MAX_ROW_BYTES + " bytes.");
            }
            String paragraph = Utf8Decoder.decode(bytes.toByteArray()).strip();
            return Row.of(
                    number,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("title", TitleExtractor.extract(paragraph))
                            .put("summary", paragraph));
        } finally {
            bytes.reset();
        }
    }
}
