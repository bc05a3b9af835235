package dev.dateline.search.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a cursor is answered by a page, or by a fault that names the cursor. */
@QuarkusTest
class ForgedCursorsTest {

    private static final int PLAIN_VERSION_BYTE = 2;
    private static final String ID = "some-id";

    @Inject
    CursorSigner signer;

    private final Client client = new Client();

    private static ValidatableResponse ask(String cursor) {
        return given().queryParam("cursor", cursor).get("/api/v1/articles").then();
    }

    private static void assertRefused(String cursor) {
        ask(cursor)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.param", contains("cursor"))
                .body("errors.code", contains("invalid"));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String archive() {
        return given().get("/api/v1/changes").path("archive");
    }

    /** A signature with a key that everybody knows. */
    private static byte[] publicly(byte[] content, int length) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(archive().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(content), length);
    }

    /** A cursor that is ours for all that its signature says. */
    private String signed(String json) {
        byte[] content = joined(new byte[] {PLAIN_VERSION_BYTE}, json.getBytes(StandardCharsets.UTF_8));
        return encoded(joined(content, signer.sign(content, content.length)));
    }

    private static String json(String filters, String position, String corrected) {
        return "{\"filters\":" + filters + ",\"place\":{\"position\":\"" + position
                + "\",\"relaxed\":false,\"corrected\":" + corrected + "}}";
    }

    private static String position(long pin, Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(pin);
            out.writeShort(0);
            out.writeBoolean(false);
            out.writeByte(values.length);
            for (Object value : values) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return encoded(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeByte(0);
            out.writeLong(number);
        } else if (value instanceof Float score) {
            out.writeByte(1);
            out.writeFloat(score);
        } else if (value instanceof byte[] raw) {
            out.write(raw);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeByte(2);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** A place in a list of the newest first. */
    private static String newest() {
        return position(0, 0L, 0L, 0L, ID);
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static String strings(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void theSecretIsNotTheIdThatChangesShow() throws Exception {
        byte[] json = json("{}", newest(), "null").getBytes(StandardCharsets.UTF_8);
        byte[] content = joined(new byte[] {PLAIN_VERSION_BYTE}, json);
        assertRefused(encoded(joined(content, publicly(content, CursorSigner.SIGNATURE_BYTES))));
    }

    @Test
    void aCursorOfAnEarlierVersionHasExpired() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(json("{}", newest(), "null").getBytes(StandardCharsets.UTF_8));
        }
        byte[] content = packed.toByteArray();
        ask(encoded(joined(content, publicly(content, 10))))
                .statusCode(400)
                .body("errors.param", contains("cursor"))
                .body("errors.code", contains("expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=title", "q=strike", "q=strike&about=1900/2000&topic=war&topic=peace"})
    void everyTruncationAndBitFlipIsDetected(String query) {
        for (String name : List.of("a", "b", "c")) {
            client.put(name, "'title':'A strike','topics':['war'],'dates':{'about':['1917']}");
        }
        String next = given().get("/api/v1/articles?size=1&metadata.collection=" + client.collection() + "&" + query)
                .path("page.nextCursor");
        ask(next).statusCode(200).body("page.number", nullValue());
        List<String> forged = new ArrayList<>(List.of(next + "A", next + "=", next + next));
        IntStream.range(1, next.length())
                .mapToObj(length -> next.substring(0, length))
                .forEach(forged::add);
        byte[] bytes = Base64.getUrlDecoder().decode(next);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            forged.add(encoded(changed));
        }
        forged.forEach(cursor ->
                assertThatIllegalArgumentException().as(cursor).isThrownBy(() -> Cursor.decode(cursor, signer)));
        for (int i = 0; i < forged.size(); i += 41) {
            ask(forged.get(i)).statusCode(400).body("errors.param", contains("cursor"));
        }
    }

    static List<String> oddContents() {
        String text = "\"none\"";
        return List.of(
                "",
                "null",
                "1",
                "[]",
                "{}",
                "{\"filters\":",
                "{\"filters\":null,\"place\":null}",
                "{\"filters\":{},\"place\":{}}",
                "{\"filters\":{},\"place\":{\"position\":null}}",
                "{\"filters\":{},\"place\":[],\"more\":1}",
                "[".repeat(5000),
                json("{\"q\":null}", newest(), "null"),
                json("{\"q\":[null]}", newest(), "null"),
                json("{\"q\":[[]]}", newest(), "null"),
                json("{\"nosuch\":[\"1\"]}", newest(), "null"),
                json("{\"size\":[\"-5\"]}", newest(), "null"),
                json("{\"page\":[\"-1\"]}", newest(), "null"),
                json("{\"facets\":[\"nosuch\"]}", newest(), "null"),
                json("{\"sort\":[\"nosuch\"]}", newest(), "null"),
                json("{\"sort\":[\"title\",\"id\"]}", newest(), "null"),
                json("{\"about\":[\"nonsense\"]}", newest(), "null"),
                json("{\"updatedSince\":[\"nonsense\"]}", newest(), "null"),
                json("{\"status\":[\"nonsense\"]}", newest(), "null"),
                json("{\"metadata.!\":[\"1\"]}", newest(), "null"),
                json("{\"topic\":[\"-\"]}", newest(), "null"),
                json("{\"topic\":" + strings(2000) + "}", newest(), "null"),
                json("{\"ids\":[\"" + words(500).replace(' ', ',') + "\"]}", position(0), "null"),
                json("{\"q\":[\"" + words(600) + "\"]}", position(1, 1f, ID), "null"),
                json("{\"q\":[\"strike\"]}", position(1, 1f, ID), '"' + words(600) + '"'),
                json("{}", "", "null"),
                json("{}", "!", "null"),
                json("{}", "AAAA", "null"),
                json("{}", position(0), "null"),
                json("{}", position(0, 0L, 0L, 0L), "null"),
                json("{}", position(0, 0L, 0L, 0L, ID, ID), "null"),
                json("{}", position(0, IntStream.range(0, 255).mapToObj(i -> ID).toArray()), "null"),
                json("{}", position(0, 0L, 0L, 0L, 0L), "null"),
                json("{}", position(0, 1f, 0L, 0L, ID), "null"),
                json("{}", position(0, ID, ID, ID, ID), "null"),
                json("{}", position(-1, 0L, 0L, 0L, ID), "null"),
                json("{}", position(0, 0L, 0L, 0L, new byte[] {2, -1, -1, -1, -1}), "null"),
                json("{}", position(0, 0L, 0L, 0L, new byte[] {2, 127, -1, -1, -1}), "null"),
                json("{}", position(0, 0L, 0L, 0L, new byte[] {9, 0, 0}), "null"),
                json("{}", position(0, 0L, 0L, 0L, ID) + "AAAA", "null"),
                json("{\"sort\":[\"title\"]}", position(0, 0L, ID), "null"),
                json("{\"q\":[" + text + "]}", position(0, 1f, ID), "null"),
                json("{\"q\":[" + text + "]}", position(1, Float.NaN, ID), "null"),
                json("{\"q\":[" + text + "],\"sort\":[\"title\"]}", position(1, ID, ID), "null"));
    }

    @ParameterizedTest
    @MethodSource("oddContents")
    void theContentOfASignedCursorIsValidated(String content) {
        assertRefused(signed(content));
    }

    @Test
    void unusualButValidCursorsAreAnswered() {
        ask(signed(json("{}", newest(), "null"))).statusCode(200).body("page.nextCursor", not(equalTo("")));
        for (long number : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE}) {
            ask(signed(json("{}", position(0, number, number, number, ID), "null")))
                    .statusCode(200);
        }
        ask(signed(json("{}", position(0, 0L, 0L, 0L, "x".repeat(4_000)), "null")))
                .statusCode(200);
        ask(signed(json("{\"q\":[\"strike\"]}", position(Long.MAX_VALUE, 1f, ID), "null")))
                .statusCode(400)
                .body("errors.code", contains("expired"));
        ask(signed(json("{\"status\":[\"any\"]}", newest(), "null"))).statusCode(401);
    }
}
