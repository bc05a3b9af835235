package dev.dateline.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/**
 * Converts between values and columns that contain JSON. Uses its own mapper, so that the stored format is independent
 * of the API's. The values are immutable, so Hibernate needs no copies of them for dirty checking.
 */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonColumn(TypeReference<T> type) {
        writer = MAPPER.writerFor(type);
        reader = MAPPER.readerFor(type);
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column value cannot be written as JSON", e);
        }
    }

    @Override
    public T convertToEntityAttribute(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column cannot be read as JSON", e);
        }
    }

    /** A list of strings. */
    @Immutable
    static final class StringListColumn extends JsonColumn<List<String>> {
        StringListColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Free metadata. */
    @Immutable
    static final class MetadataColumn extends JsonColumn<Map<String, MetadataValue>> {
        MetadataColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** The dates by role, with their first and last days. */
    @Immutable
    static final class DatesColumn extends JsonColumn<EditorialDates> {
        DatesColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** The dates found in the summary. */
    @Immutable
    static final class MentionsColumn extends JsonColumn<List<Mention>> {
        MentionsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
