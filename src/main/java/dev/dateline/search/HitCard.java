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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article in a list: its ready-made JSON, with what only this search knows of it.
 *
 * @param card the article's public JSON in UTF-8
 * @param more further members
 * @param fields which members are wanted
 */
@JsonSerialize(using = HitCard.Writer.class)
@SuppressWarnings("ArrayRecordComponent") // never changed, see Entry
record HitCard(byte[] card, Map<String, Object> more, Fields fields) {

    static HitCard of(Hits.Hit hit, Listing listing, Fields fields) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("score", hit.score());
        more.put("highlights", hit.highlights());
        if (listing.extras().explain()) {
            more.put("why", Why.of(hit, listing.filter()));
        }
        return new HitCard(hit.card(), more, fields);
    }

    /** Writes a card without reading it, unless members are to be left out. */
    static final class Writer extends JsonSerializer<HitCard> {

        @Override
        public void serialize(HitCard card, JsonGenerator out, SerializerProvider provider) throws IOException {
            ObjectMapper mapper = (ObjectMapper) out.getCodec();
            String json = new String(card.card, StandardCharsets.UTF_8);
            StringBuilder whole = new StringBuilder(json.length() + 200).append(json, 0, json.length() - 1);
            for (Map.Entry<String, Object> member : card.more.entrySet()) {
                if (card.fields.wants(member.getKey())) {
                    whole.append(",\"").append(member.getKey()).append("\":");
                    whole.append(member.getValue() == null ? "null" : mapper.writeValueAsString(member.getValue()));
                }
            }
            whole.append('}');
            if (card.fields.isAll()) {
                out.writeRawValue(whole.toString());
            } else {
                copy(whole.toString(), out, card.fields);
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
