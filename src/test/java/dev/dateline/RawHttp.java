package dev.dateline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as they stand on the wire, such as no HTTP client would send, and what comes back. */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 30_000;

    private RawHttp() {}

    /**
     * What came back until the server closed the connection.
     *
     * @param status 0 where nothing came
     * @param headers by name in lower case
     * @param body one character a byte
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** The value of a header, or null. */
        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /** Whether the body is compressed by gzip, judged by its first bytes. */
        public boolean isGzip() {
            return body.startsWith("\u001f\u008b");
        }
    }

    /** Sends some text, one byte a character, and reads until the server closes. */
    public static Answer send(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return read(socket);
        }
    }

    /**
     * Reads until the server closes.
     *
     * @throws SocketTimeoutException where it does not
     */
    public static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            return answer(bytes.toByteArray()); // closed before it had read all that was sent
        }
        return answer(bytes.toByteArray());
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), "");
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
        int status = Integer.parseInt(lines[0].replaceFirst("\\S+ (\\d+).*", "$1"));
        return new Answer(status, headers, text.substring(end + 4));
    }
}
