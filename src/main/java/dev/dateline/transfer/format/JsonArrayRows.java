package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a JSON array of articles. */
@ApplicationScoped
class JsonArrayRows implements RowReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        JsonArraySplitter elements = new JsonArraySplitter(body);
        if (!elements.enterArray()) {
            throw new Failure(Kind.UNREADABLE, "The body must be a JSON array of articles.");
        }
        long ordinal = 0;
        for (byte[] element = elements.next(); element != null; element = elements.next()) {
            long number = ++ordinal;
            byte[] bytes = element;
            rows.accept(Row.tryCreate(number, () -> toRow(number, bytes, elements)));
        }
        if (!elements.isComplete()) {
            Failure broken =
                    new Failure(Kind.UNREADABLE, "The JSON array is not closed here, or " + "something follows it.");
            rows.accept(Row.unreadable(ordinal + 1, broken));
        }
    }

    private static Row toRow(long ordinal, byte[] element, JsonArraySplitter elements) {
        Row row = RowJson.parse(ordinal, element);
        byte[] shorter = row.failure() == null ? null : elements.reread();
        return shorter == null ? row : RowJson.parse(ordinal, shorter);
    }
}
