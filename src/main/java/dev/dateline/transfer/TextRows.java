package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Plain text: paragraphs between blank lines, each the summary of an article. */
@ApplicationScoped
class TextRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/plain");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        ByteLines lines = new ByteLines(body, true);
        ByteArrayOutputStream paragraph = new ByteArrayOutputStream();
        long number = 0;
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                add(paragraph, line.content());
            } else if (paragraph.size() > 0) {
                long ordinal = ++number;
                rows.accept(Row.made(ordinal, () -> row(ordinal, paragraph)));
            }
        }
        if (paragraph.size() > 0) {
            long ordinal = ++number;
            rows.accept(Row.made(ordinal, () -> row(ordinal, paragraph)));
        }
    }

    /** Of a paragraph that is too long, a byte more than is allowed is kept. */
    private static void add(ByteArrayOutputStream paragraph, byte[] line) {
        if (paragraph.size() > 0 && paragraph.size() <= LONGEST) {
            paragraph.write('\n');
        }
        paragraph.write(line, 0, Math.min(line.length, LONGEST + 1 - paragraph.size()));
    }

    private static Row row(long number, ByteArrayOutputStream bytes) {
        try {
            if (bytes.size() > LONGEST) {
                throw new Failure(Kind.TOO_LARGE, "A paragraph may have at most " + LONGEST + " bytes.");
            }
            String paragraph = StrictText.of(bytes.toByteArray()).strip();
            return Row.of(
                    number,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("title", TitleFrom.text(paragraph))
                            .put("summary", paragraph));
        } finally {
            bytes.reset();
        }
    }
}
