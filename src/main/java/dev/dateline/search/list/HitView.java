package dev.dateline.search.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.dateline.article.FieldSelection;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
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
@JsonSerialize(using = HitView.HitViewSerializer.class)
@SuppressWarnings("ArrayRecordComponent") // never changed, see Entry
public record HitView(byte[] card, Map<String, Object> more, FieldSelection fields) {

    static HitView of(SearchResult.Hit hit, SearchRequest listing, FieldSelection fields) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("score", hit.score());
        more.put("highlights", hit.highlights());
        if (listing.extras().explain()) {
            more.put("why", HitExplanation.of(hit, listing.filter()));
        }
        return new HitView(hit.card(), more, fields);
    }

    /** Writes a card without reading it, unless members are to be left out. */
    static final class HitViewSerializer extends JsonSerializer<HitView> {

        @Override
        public void serialize(HitView card, JsonGenerator out, SerializerProvider provider) throws IOException {
            JsonGenerator wanted = card.fields.filtering(out);
            wanted.writeStartObject();
            if (card.fields.isAll()) {
                wanted.writeRaw(new RawJsonBytes(card.card, 1, card.card.length - 2));
                wanted.writeRaw(',');
            } else {
                copy(card.card, wanted);
            }
            for (Map.Entry<String, Object> member : card.more.entrySet()) {
                if (card.fields.includes(member.getKey())) { // what is left out is never made
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
