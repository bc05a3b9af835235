package dev.dateline.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import dev.dateline.http.ProbeResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(60)
class ReadConcurrencyTest {

    private static final int PERMITS = ReadConcurrencyLimiter.permits();
    private static final int ANSWER_TIMEOUT_MILLIS = 30_000;

    @TestHTTPResource("/")
    URI server;

    @Test
    void aClientThatDisconnectsKeepsItsPermitUntilTheEndpointCompletes() throws IOException {
        String path = "/probe/things/a/waits";
        List<Socket> leaving = new ArrayList<>();
        List<Socket> staying = new ArrayList<>();
        for (int i = 0; i < PERMITS; i++) {
            leaving.add(ask(path));
        }
        while (ProbeResource.CONCURRENT_REQUESTS.get() < PERMITS
                && !Thread.currentThread().isInterrupted()) {
            health();
        }
        assertThat(ProbeResource.CONCURRENT_REQUESTS.get()).isEqualTo(PERMITS);
        for (int i = 0; i < PERMITS; i++) {
            staying.add(ask(path));
        }
        for (Socket socket : leaving) {
            socket.close();
        }
        for (int i = 0; i < PERMITS; i++) {
            health(); // while this is answered, closed connections are seen
        }
        ProbeResource.GATE.release(2 * PERMITS);
        for (Socket socket : staying) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            socket.close();
        }
        assertThat(ProbeResource.MAX_CONCURRENT_REQUESTS.get()).isEqualTo(PERMITS);
    }

    private static void health() {
        given().get("/q/health/live").then().statusCode(200);
    }

    private Socket ask(String path) throws IOException {
        Socket socket = Client.send(server, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
        return socket;
    }
}
