package dev.dateline.search.list;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.ValidationError.Code;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.search.SearchRequest.SearchAfter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A position in a list together with the filters and order of the list. It is opaque to clients; one that was modified
 * or comes from another archive is rejected. Encoded as a version byte, JSON (deflated when long) and a signature, in
 * URL-safe Base64 without padding.
 *
 * @param filters the parameters that determine the articles and their order, by name
 * @param place the position
 */
record Cursor(Map<String, List<String>> filters, SearchAfter place) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectReader READER = MAPPER.readerFor(Cursor.class);
    private static final int PLAIN_VERSION = 2;
    private static final int DEFLATED_VERSION = 3;
    private static final int ZLIB_FIRST_BYTE = 0x78; // first byte of a zlib stream: earlier cursors had no version byte
    private static final int MAX_PLAIN_BYTES = 400; // deflating takes longer than everything else
    private static final int MAX_CONTENT_BYTES = 200_000;

    Cursor {
        if (filters == null || place == null || place.position() == null) {
            throw new IllegalArgumentException("a cursor needs filters and a position");
        }
        Map<String, List<String>> copied = new LinkedHashMap<>(); // retains the order
        filters.forEach((name, values) -> copied.put(name, List.copyOf(values)));
        filters = copied;
    }

    String encode(CursorSigner signer) {
        try {
            byte[] content = MAPPER.writeValueAsBytes(this);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(Math.min(content.length, MAX_PLAIN_BYTES) + 32);
            if (content.length <= MAX_PLAIN_BYTES) {
                packed.write(PLAIN_VERSION);
                packed.write(content);
            } else {
                packed.write(DEFLATED_VERSION);
                try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                    out.write(content);
                }
            }
            packed.write(signer.sign(packed.toByteArray(), packed.size()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode a cursor", e);
        }
    }

    /**
     * Decodes and verifies a cursor.
     *
     * @throws IllegalArgumentException when it is not an unmodified cursor of this archive
     */
    static Cursor decode(String encoded, CursorSigner signer) {
        byte[] signed = decoded(encoded);
        if (signed.length > 0 && signed[0] == ZLIB_FIRST_BYTE) {
            throw new InvalidQueryValueException(
                    Code.EXPIRED,
                    "This cursor was made by an earlier version of the service. Start again at the first page.",
                    null);
        }
        if (!signer.isSigned(signed)) {
            throw unknown(null);
        }
        try {
            return Optional.ofNullable(READER.<Cursor>readValue(content(signed)))
                    .orElseThrow(() -> unknown(null));
        } catch (IOException e) {
            throw unknown(e);
        }
    }

    /** Decodes Base64. Its last character may have unused bits; only the encoding that we produce is accepted. */
    private static byte[] decoded(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(encoded)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
        throw unknown(null);
    }

    private static byte[] content(byte[] signed) throws IOException {
        int version = signed.length > CursorSigner.SIGNATURE_BYTES ? signed[0] : 0;
        int length = signed.length - CursorSigner.SIGNATURE_BYTES - 1;
        ByteArrayInputStream packed = new ByteArrayInputStream(signed, 1, Math.max(0, length));
        if (version == PLAIN_VERSION) {
            return packed.readAllBytes();
        }
        if (version != DEFLATED_VERSION) {
            throw new IOException("unknown cursor version");
        }
        try (InflaterInputStream in = new InflaterInputStream(packed)) {
            return in.readNBytes(MAX_CONTENT_BYTES);
        }
    }

    private static IllegalArgumentException unknown(Throwable cause) {
        return new IllegalArgumentException(
                "Not a cursor of this archive. Use 'page.nextCursor' of a list, unchanged.", cause);
    }
}
