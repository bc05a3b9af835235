package dev.dateline.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that follow the typing. */
@QuarkusTest
class TypedPrefixTest {

    private final Client client = new Client();

    @BeforeEach
    void articles() {
        client.put("a", "'title':'Revolution betrayed','summary':'On revolutionaries, and a REVOLVER.'");
        client.put("b", "'title':'Révolte','summary':'Die Revolte in Paris','language':'de','topics':['Revolts']");
        client.put("c", "'title':'Evolution'");
    }

    @Test
    void theLastWordMatchesAsAPrefix() {
        client.list("q", "revol", "prefix", "last")
                .body("items.id", containsInAnyOrder(client.id("a"), client.id("b")))
                .body("query.corrected", nullValue())
                .body("query.relaxed", equalTo(false));
        client.list("q", "revol", "prefix", "last", "facets", "topic").body("facets.topic.value", contains("Revolts"));
        client.list("q", "betrayed rev", "prefix", "last")
                .body("items.id", contains(client.id("a"), client.id("b")))
                .body("query.holdMost", equalTo(1));
        client.list("q", "betrayed r", "prefix", "last", "match", "all")
                .body("items.id", contains(client.id("a")))
                .body("query.relaxed", equalTo(false));
        client.list("q", "rev betrayed", "prefix", "last", "match", "all").body("page.totalItems", equalTo(0));
        client.list("q", "revol", "prefix", "none", "match", "all").body("page.totalItems", equalTo(0));
        client.list("q", "r", "prefix", "last").body("page.totalItems", equalTo(0));
        client.get("timeline", "q", "revol", "prefix", "last").body("totalItems", equalTo(2));
        client.get("facets/topic", "q", "revol", "prefix", "last").body("missing", equalTo(1));
    }

    @Test
    void aPhraseThatIsBeingTypedFindsWhatItsLastWordBegins() {
        for (String typed : new String[] {"\"revol", "\"revolution be", "\"revolution betrayed", "betrayed \"revol"}) {
            client.list("q", typed, "prefix", "last", "match", "all")
                    .body("items.id", hasItem(client.id("a")))
                    .body("query.corrected", nullValue())
                    .body("query.relaxed", equalTo(false));
        }
        client.list("q", "\"betrayed revol\"", "prefix", "last", "match", "all").body("page.totalItems", equalTo(0));
    }

    @Test
    void theWordsWithThePrefixAreMarked() {
        client.list("q", "betrayed revol", "prefix", "last")
                .body("items[0].highlights.title.html", equalTo("<mark>Revolution</mark> <mark>betrayed</mark>"))
                .body(
                        "items[0].highlights.summary.html",
                        equalTo("On <mark>revolutionaries</mark>, and a <mark>REVOLVER</mark>."));
        client.list("q", "révolt", "prefix", "last")
                .body("items[0].highlights.title.html", equalTo("<mark>Révolte</mark>"));
    }

    @Test
    void pagesByCursorUseTheSameWords() {
        String cursor =
                client.list("q", "revol", "prefix", "last", "size", 1).extract().path("page.nextCursor");
        client.list("cursor", cursor, "size", 1)
                .body("page.totalItems", equalTo(2))
                .body("items.size()", equalTo(1));
    }

    @Test
    void typosAreCorrectedAndTheLastWordRemainsAPrefix() {
        client.list("q", "betraied revolutionar", "prefix", "last")
                .body("items.id", contains(client.id("a")))
                .body("query.corrected", equalTo("betrayed revolutionar"));
        client.list("prefix", "lst").statusCode(400).body("errors[0].didYouMean", equalTo("last"));
    }
}
