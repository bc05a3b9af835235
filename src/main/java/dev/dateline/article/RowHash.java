package dev.dateline.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of eight hex digits over the members of a row, independent of their order. */
public final class RowHash {

    private static final JsonMapper SORTED_MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int HASH_DIGITS = 8;

    private RowHash() {}

    /**
     * The hash of a row.
     *
     * @param count 1 for the first row with these members, 2 for the next equal one, and so on
     */
    public static String of(JsonNode row, int count) {
        try {
            String sorted = SORTED_MAPPER.writeValueAsString(SORTED_MAPPER.treeToValue(row, Object.class));
            byte[] members = sorted.getBytes(StandardCharsets.UTF_8); // replaces unpaired surrogates, does not fail
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(members);
            if (count > 1) {
                digest.update(("#" + count).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JSON tree cannot be hashed", e);
        }
    }

    /** The id that an import gives a row without an id: the slug of its title and its hash. */
    public static String importId(String title, JsonNode row, int count) {
        String slug = Slug.of(title);
        String hash = of(row, count);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }
}
