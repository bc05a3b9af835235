package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
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
        Paragraphs paragraphs = new Paragraphs(rows);
        try {
            Reader text = StrictText.of(body);
            for (int c = text.read(); c >= 0; c = text.read()) {
                paragraphs.take((char) c);
            }
            paragraphs.end();
        } catch (CharacterCodingException e) {
            paragraphs.end();
            paragraphs.broken("This is not UTF-8. Nothing after it was read.");
        }
    }

    /** What is read of a paragraph so far. */
    private static final class Paragraphs {

        private final Consumer<Row> rows;
        private final StringBuilder text = new StringBuilder();
        private long number;
        private boolean blankLine = true;
        private boolean tooLong;

        Paragraphs(Consumer<Row> rows) {
            this.rows = rows;
        }

        void take(char c) {
            if (c == '\n' && blankLine) {
                end();
            } else if (text.length() < LONGEST) {
                text.append(c);
            } else {
                tooLong = true;
            }
            blankLine = c == '\n' || (blankLine && Character.isWhitespace(c));
        }

        void end() {
            String paragraph = text.toString().replace("\r\n", "\n").strip();
            if (tooLong) {
                broken("A paragraph may have at most " + LONGEST + " bytes.");
            } else if (!paragraph.isEmpty()) {
                rows.accept(Row.of(
                        ++number,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("title", TitleFrom.text(paragraph))
                                .put("summary", paragraph)));
            }
            text.setLength(0);
            tooLong = false;
        }

        void broken(String why) {
            rows.accept(Row.unreadable(++number, new Failure(Kind.UNREADABLE, why)));
        }
    }
}
