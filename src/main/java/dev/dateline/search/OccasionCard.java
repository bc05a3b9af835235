package dev.dateline.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.dateline.search.Occasions.Occasion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An article with the date by which it comes round again.
 *
 * @param yearsAgo how long ago that was; null when the year is not known
 */
@JsonSerialize(using = OccasionCard.Writer.class)
record OccasionCard(Occasion occasion, Integer yearsAgo) {

    /** The year of the date; null when it is not known. */
    Integer year() {
        return occasion.date().recurrence().year().orElse(null);
    }

    String id() {
        return occasion.hit().id();
    }

    /**
     * Which date of the article it is.
     *
     * @param role the role of the date
     * @param edtf the date
     * @param calendar {@code new}, or {@code old} when it is the Old Style day that was looked for
     * @param inferred whether the date was computed rather than stated
     */
    record Matched(String role, String edtf, String calendar, boolean inferred, Integer year, Integer yearsAgo) {}

    private Matched matched() {
        Occasions.Dated date = occasion.date();
        return new Matched(word(date.role()), date.edtf(), word(date.style()), date.inferred(), year(), yearsAgo);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Writes a card without reading it. */
    static final class Writer extends JsonSerializer<OccasionCard> {
        @Override
        public void serialize(OccasionCard card, JsonGenerator out, SerializerProvider provider) throws IOException {
            String json = new String(card.occasion.hit().card(), StandardCharsets.UTF_8);
            out.writeRawValue(json.substring(0, json.length() - 1));
            out.writeRaw(",\"matched\":");
            out.writeRaw(((ObjectMapper) out.getCodec()).writeValueAsString(card.matched()));
            out.writeRaw('}');
        }
    }
}
