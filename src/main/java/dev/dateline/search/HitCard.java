package dev.dateline.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.dateline.article.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An article in a list: its ready-made JSON, with what only this search knows of it.
 *
 * @param fields which members are wanted
 */
@JsonSerialize(using = HitCard.Writer.class)
record HitCard(Hits.Hit hit, Fields fields) {

    /** Writes a card without reading it, unless members are to be left out. */
    static final class Writer extends JsonSerializer<HitCard> {

        @Override
        public void serialize(HitCard card, JsonGenerator out, SerializerProvider provider) throws IOException {
            String json = new String(card.hit.card(), StandardCharsets.UTF_8);
            String whole =
                    json.substring(0, json.length() - 1) + ",\"score\":" + card.hit.score() + ",\"highlights\":null}";
            if (card.fields.isAll()) {
                out.writeRawValue(whole);
            } else {
                copy(whole, out, card.fields);
            }
        }

        private static void copy(String json, JsonGenerator out, Fields fields) throws IOException {
            try (JsonParser parser = ((ObjectMapper) out.getCodec()).createParser(json)) {
                parser.nextToken();
                JsonGenerator sparse = fields.over(out);
                sparse.copyCurrentStructure(parser);
            }
        }
    }
}
