package dev.dateline.search.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.dateline.article.ArticleView;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.http.PathPrefix;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article in a list: its serialized form and the members that are specific to this search.
 *
 * @param json the serialized article: its public JSON in UTF-8, an object
 * @param searchMembers further members
 * @param fields the members to write
 */
@JsonSerialize(using = HitView.HitViewSerializer.class)
@SuppressWarnings("ArrayRecordComponent") // never modified, see IndexChange
public record HitView(byte[] json, Map<String, Object> searchMembers, FieldSelection fields) {

    static HitView of(SearchResult.Hit hit, SearchRequest listing, FieldSelection fields, PathPrefix prefix) {
        Map<String, Object> searchMembers = new LinkedHashMap<>();
        searchMembers.put("score", hit.score());
        searchMembers.put("highlights", hit.highlights());
        if (listing.include().explain()) {
            searchMembers.put("why", HitExplanation.of(hit, listing.filter()));
        }
        return new HitView(ArticleView.withPathPrefix(hit.json(), prefix.value()), searchMembers, fields);
    }

    /** Writes the serialized article without parsing it, unless members are to be left out. */
    static final class HitViewSerializer extends JsonSerializer<HitView> {

        @Override
        public void serialize(HitView hit, JsonGenerator out, SerializerProvider provider) throws IOException {
            JsonGenerator filtered = hit.fields.filtering(out);
            filtered.writeStartObject();
            if (hit.fields.isAll()) {
                filtered.writeRaw(new RawJsonBytes(hit.json, 1, hit.json.length - 2));
                filtered.writeRaw(',');
            } else {
                copy(hit.json, filtered);
            }
            for (Map.Entry<String, Object> member : hit.searchMembers.entrySet()) {
                if (hit.fields.includes(member.getKey())) { // a member that is left out is never serialized
                    provider.defaultSerializeField(member.getKey(), member.getValue(), filtered);
                }
            }
            filtered.writeEndObject();
        }

        /** Copies the members of the article that the filter includes. */
        private static void copy(byte[] article, JsonGenerator filtered) throws IOException {
            try (JsonParser parser = filtered.getCodec().getFactory().createParser(article)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    filtered.copyCurrentStructure(parser);
                }
            }
        }
    }
}
