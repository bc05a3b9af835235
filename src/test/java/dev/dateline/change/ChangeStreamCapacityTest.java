package dev.dateline.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(ChangeStreamCapacityTest.SingleStream.class)
@Timeout(60)
class ChangeStreamCapacityTest {

    public static class SingleStream implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.changes.streams", "1");
        }
    }

    @TestHTTPResource("/api/v1/changes/stream")
    URI address;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anEventSourceOverTheLimitGetsARetryTime() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        HttpResponse<InputStream> open = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream stream = open.body()) {
            assertThat(stream.read()).isEqualTo(':');
            for (int i = 0; i < 3; i++) {
                assertThatIsToldToComeAgain(http.send(request, BodyHandlers.ofString()));
            }
        }
    }

    private static void assertThatIsToldToComeAgain(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(response.body().lines()).anyMatch(line -> line.matches("retry: ?30000"));
        assertThat(response.body().lines()).noneMatch(line -> line.startsWith("data") || line.startsWith("id"));
        assertThat(response.body()).endsWith("\n\n");
    }
}
