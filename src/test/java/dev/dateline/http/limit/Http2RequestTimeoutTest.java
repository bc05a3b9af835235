package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Http2RequestTimeoutTest.ShortTimeout.class)
class Http2RequestTimeoutTest {

    public static class ShortTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.http.request-timeout", "1s");
        }
    }

    @Inject
    Vertx vertx;

    @TestHTTPResource("/api/v1/articles")
    URI articles;

    @Test
    void aStalledBodyTimesOutAndTheConnectionContinues() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
        Future<HttpClientResponse> answer = client.request(
                        HttpMethod.POST, articles.getPort(), articles.getHost(), articles.getPath())
                .compose(request -> {
                    request.putHeader("Content-Type", "application/json")
                            .putHeader("X-API-Key", Client.KEY)
                            .setChunked(true)
                            .write(Buffer.buffer("{\"title\":"));
                    return request.response();
                });
        assertThat(join(answer).version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(join(answer).statusCode()).isEqualTo(408);
        assertThat(join(client.request(HttpMethod.GET, articles.getPort(), articles.getHost(), articles.getPath())
                                .compose(request -> request.send()))
                        .statusCode())
                .isEqualTo(200);
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    private static HttpClientResponse join(Future<HttpClientResponse> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }
}
