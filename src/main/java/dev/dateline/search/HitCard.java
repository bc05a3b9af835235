package dev.dateline.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.dateline.article.Fields;
import java.io.IOException;
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
            JsonGenerator wanted = card.fields.over(out);
            wanted.writeStartObject();
            if (card.fields.isAll()) {
                wanted.writeRaw(new Utf8(card.card, 1, card.card.length - 2));
                wanted.writeRaw(',');
            } else {
                copy(card.card, wanted);
            }
            for (Map.Entry<String, Object> member : card.more.entrySet()) {
                if (card.fields.wants(member.getKey())) { // what is left out is never made
                    provider.defaultSerializeField(member.getKey(), member.getValue(), wanted);
                }
            }
            wanted.writeEndObject();
        }

        /** What is left out of the article is passed over. */
        private static void copy(byte[] card, JsonGenerator wanted) throws IOException {
            try (JsonParser parser = wanted.getCodec().getFactory().createParser(card)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    wanted.copyCurrentStructure(parser);
                }
            }
        }
    }
}
