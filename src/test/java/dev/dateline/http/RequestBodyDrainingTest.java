package dev.dateline.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Many clients read nothing before they have sent everything. */
@QuarkusTest
class RequestBodyDrainingTest {

    private static final int BODY_BYTES = 30 << 20;

    @TestHTTPResource("/")
    URI server;

    @Test
    void aTooLargeBodyIsAnsweredWhileItIsSent() throws IOException {
        assertThat(send("X-API-Key: " + Client.KEY)).contains(" 413 ");
    }

    @Test
    void anUnauthorizedBodyIsAnsweredWhileItIsSent() throws IOException {
        assertThat(send("Accept: */*")).contains(" 401 ");
    }

    private String send(String header) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /api/v1/articles/too-long HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY_BYTES + "\r\n\r\n")
                    .getBytes(US_ASCII));
            byte[] some = new byte[1 << 16];
            for (int sent = 0; sent < BODY_BYTES; sent += some.length) {
                out.write(some);
            }
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }
}
