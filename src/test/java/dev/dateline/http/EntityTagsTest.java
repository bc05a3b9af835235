package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import dev.dateline.Client;
import dev.dateline.RawHttp;
import dev.dateline.RawHttp.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A strong tag names the bytes that are sent, whoever asks and however. */
@QuarkusTest
class EntityTagsTest {

    private static final String ARTICLE = "/api/v1/articles/in-defence-of-october";
    private static final String NEXT_LINE = "\r\nAccept-Encoding: ";

    @TestHTTPResource("/")
    URI server;

    private Answer ask(String method, String version, String headers) throws IOException {
        return RawHttp.send(
                server,
                method + " " + ARTICLE + " HTTP/" + version + "\r\nHost: localhost\r\nConnection: close\r\n" + headers
                        + "\r\n");
    }

    private static String accepting(String codings) {
        return codings == null ? "" : "Accept-Encoding: " + codings.replace("|", NEXT_LINE) + "\r\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "gzip               : true",
                "x-gzip             : true",
                "*                  : true",
                "gzip, br           : true",
                "br, gzip;q=0.5     : true",
                "deflate, gzip ; q=1.000 : true",
                "br|gzip            : true",
                "x-gzip;q=0, gzip   : false",
                "GZIP               : false",
                "X-GZip             : false",
                "gzip;q=0           : false",
                "gzip;q=0.000, *    : false",
                "gzip;q=0|*         : false",
                "gzip;q=abc         : false",
                "gzip;q=1;level=9   : false",
                "gzip;q=2           : false",
                "notgzip            : false",
                "*;q=0              : false",
                "identity           : false",
                "br                 : false",
                "deflate            : false",
                "                   : false",
            })
    void theTagFollowsFromWhatIsSent(String codings, boolean compressed) throws IOException {
        String bare = ask("GET", "1.1", "").header("ETag");
        for (String version : new String[] {"1.1", "1.0"}) {
            boolean packed = compressed && version.equals("1.1");
            String tag = packed ? bare.replaceFirst("\"$", "-gzip\"") : bare;
            Answer answer = ask("GET", version, accepting(codings));
            assertThat(answer.isGzip()).isEqualTo(packed);
            assertThat(answer.header("Content-Encoding")).isEqualTo(packed ? "gzip" : null);
            assertThat(answer.header("Content-Length"))
                    .isEqualTo(String.valueOf(answer.body().length()));
            Answer head = ask("HEAD", version, accepting(codings));
            assertThat(head.header("Content-Encoding")).isEqualTo(packed ? "gzip" : null);
            Answer known = ask("GET", version, accepting(codings) + "If-None-Match: " + tag + "\r\n");
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.header("Content-Encoding")).isNull();
            for (Answer one : new Answer[] {answer, head, known}) {
                assertThat(one.header("ETag")).isEqualTo(tag);
                assertThat(one.header("Vary")).contains("Accept-Encoding");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "gzip;q=0", "notgzip", "identity", "br, gzip"})
    void theTagFollowsFromWhatIsSentByHttp2Too(String codings) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(ARTICLE))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Accept-Encoding", codings)
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            boolean compressed = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            assertThat(answer.headers().firstValue("ETag").orElseThrow().endsWith("-gzip\""))
                    .isEqualTo(compressed)
                    .isEqualTo(codings.matches("gzip|x-gzip|br, gzip"));
            if (!codings.equals("notgzip")) { // there the framework needs the word not to compress, and sends it
                assertThat(answer.headers().allValues("Content-Encoding")).doesNotContain("identity");
            }
            if (method.equals("GET")) {
                assertThat(answer.body()[0] == 0x1f).isEqualTo(compressed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/q/openapi",
                "/q/health",
                "/api/v1/articles",
                "/api/v1/articles?bad=1",
                "/api/v1/articles/nobody",
                "/api/v1/export.csv",
                "/api/v1/export.ndjson",
                "/api/v1/feed.atom",
                "/%zz"
            })
    void http10ClientsGetNoCompression(String path) throws IOException {
        for (String method : new String[] {"GET", "HEAD"}) {
            Answer answer = RawHttp.send(server, method + " " + path + " HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");
            assertThat(answer.status()).isPositive();
            assertThat(answer.isGzip()).isFalse();
            assertThat(answer.header("Content-Encoding")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/articles", "/api/v1/articles?bad=1", "/api/v1/export.csv", "/nothing"})
    void clientsWithoutGzipGetNoCompression(String path) throws IOException {
        for (String codings : new String[] {"notgzip", "x-gzip;q=0, gzip;q=0", "identity"}) {
            Answer answer = RawHttp.send(
                    server,
                    "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: " + codings
                            + "\r\n\r\n");
            assertThat(answer.isGzip()).isFalse();
            assertThat(answer.header("Content-Encoding")).isNull();
        }
    }

    @Test
    void aTagWithoutItsQuotesInIfMatchIsExplained() {
        Client client = new Client();
        String path = client.put("one", "'title':'T'").then().extract().path("links.self");
        String unquoted = Client.writer().get(path).header("ETag").replace("\"", "");
        Client.writer()
                .header("If-Match", unquoted)
                .delete(path)
                .then()
                .statusCode(412)
                .body("detail", containsString("double quotes"));
    }

    @Test
    void aWeakTagInIfMatchIsExplained() {
        Client client = new Client();
        String path = client.put("one", "'title':'T'").then().extract().path("links.self");
        String tag = Client.writer().get(path).header("ETag");
        String weak = "W/" + tag.replace("-gzip", "");
        for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
            Client.writer()
                    .header("If-Match", "\"other\", " + weak)
                    .body("{\"title\":\"U\"}")
                    .request(method, path)
                    .then()
                    .statusCode(412)
                    .body(
                            "detail",
                            allOf(
                                    containsString("weak tag never matches"),
                                    containsString("proxy"),
                                    containsString("proxy_http_version 1.1")));
        }
        Client.writer().header("If-Match", tag).delete(path).then().statusCode(204);
    }
}
