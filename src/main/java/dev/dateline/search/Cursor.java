package dev.dateline.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.search.Listing.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A place in a list together with what the list is of. To clients it is a word that means nothing; one that was
 * changed, or comes from another archive, is refused.
 *
 * @param filters the parameters that say which articles in which order, by name
 */
record Cursor(Map<String, List<String>> filters, Place place) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEAL = "HmacSHA256";
    private static final Mac UNKEYED = unkeyed();
    private static final int SEAL_BYTES = 10;
    private static final int LARGEST = 200_000;

    String encoded(String archive) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                out.write(JSON.writeValueAsBytes(this));
            }
            byte[] content = packed.toByteArray();
            packed.write(seal(content, archive));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when it is none of this archive's */
    static Cursor of(String encoded, String archive) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(encoded);
            int length = Math.max(0, sealed.length - SEAL_BYTES);
            byte[] content = Arrays.copyOf(sealed, length);
            byte[] seal = Arrays.copyOfRange(sealed, length, sealed.length);
            if (!MessageDigest.isEqual(seal, seal(content, archive)) || !isCanonical(encoded, sealed)) {
                throw new IllegalArgumentException("the seal is broken");
            }
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
                return JSON.readValue(in.readNBytes(LARGEST), Cursor.class);
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalArgumentException("A cursor is 'nextCursor' of a list of this archive, unchanged.", e);
        }
    }

    /** The last character of Base64 has bits to spare. */
    private static boolean isCanonical(String encoded, byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(encoded);
    }

    private static byte[] seal(byte[] content, String archive) {
        try {
            Mac mac = (Mac) UNKEYED.clone(); // looking one up costs more than the seal
            mac.init(new SecretKeySpec(archive.getBytes(StandardCharsets.UTF_8), SEAL));
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    private static Mac unkeyed() {
        try {
            return Mac.getInstance(SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }
}
