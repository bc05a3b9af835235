package dev.dateline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The API as a test uses it. Every test works in a collection of its own within the one archive, so tests neither clean
 * up nor see each other.
 */
public final class Client {

    /** A key that may write, as the test profile configures it. */
    public static final String KEY = "a-writer-key-for-tests";

    private final String collection = UUID.randomUUID().toString();

    /** The value of {@code metadata.collection} that this test's articles have. */
    public String collection() {
        return collection;
    }

    /** An id that no other test uses. */
    public String id(String name) {
        return name + "-" + collection;
    }

    /** A word of letters that no other test uses. */
    public String name() {
        return collection
                .replace("-", "")
                .chars()
                .mapToObj(c -> String.valueOf((char) (c < 'a' ? c - '0' + 'g' : c)))
                .collect(Collectors.joining());
    }

    /** A request with a key that may write. */
    public static RequestSpecification writer() {
        return given().header("X-API-Key", KEY).contentType(ContentType.JSON);
    }

    /**
     * Stores an article.
     *
     * @param name its id will be this and the collection
     * @param members its JSON members but for id and metadata, with single quotes
     */
    public Response put(String name, String members) {
        return writer().body(article(members)).put("/api/v1/articles/" + id(name));
    }

    /** The JSON of an article in this test's collection; single quotes stand for double ones. */
    public String article(String members) {
        return ("{" + members + ",'metadata':{'collection':'" + collection + "'}}").replace('\'', '"');
    }

    /** Stores an article that has its name for a title, and these members for dates, with single quotes. */
    public void dated(String name, String dates) {
        put(name, "'title':'" + name + "','dates':{" + dates + "}").then().statusCode(201);
    }

    /** A list of this test's articles: parameter names and values in turn. */
    public ValidatableResponse list(Object... parameters) {
        return get("articles", parameters);
    }

    /** What an endpoint says of this test's articles: its path in the API, then parameter names and values in turn. */
    public ValidatableResponse get(String path, Object... parameters) {
        RequestSpecification request = given().queryParam("metadata.collection", collection);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/" + path).then();
    }

    /** Asks until the answer has a status, or the test's time is over. */
    public static ValidatableResponse until(int status, Supplier<Response> request) {
        Response answer = request.get();
        while (answer.statusCode() != status && !Thread.currentThread().isInterrupted()) {
            answer = request.get();
        }
        return answer.then().statusCode(status);
    }

    /** Sends what a client that reads nothing sends, and leaves it at that. */
    public static Socket send(URI server, String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
