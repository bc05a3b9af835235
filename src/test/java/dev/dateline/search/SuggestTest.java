package dev.dateline.search;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestTest {

    private final Client client = new Client();
    private final String own = "q" + client.collection().substring(0, 8); // a word that no other test has

    private static ValidatableResponse suggest(Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/suggest").then();
    }

    @Test
    void namesAndTitlesMatchThePrefixOfAnyWord() {
        client.put("a", "'title':'The " + own + "title of it','authors':['Léon " + own + "sky']");
        client.put("b", "'title':'Other','authors':['leon " + own + "SKY'],'topics':['" + own + "']");
        suggest("q", own.toUpperCase(Locale.ROOT))
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("author", "topic", "title"))
                .body("items.find { it.kind == 'author' }.count", equalTo(2))
                .body("items.find { it.kind == 'title' }.id", equalTo(client.id("a")))
                .body("items.find { it.kind == 'title' }.link", equalTo("/api/v1/articles/" + client.id("a")));
        String link = suggest("q", "leon " + own).extract().path("items[0].link");
        given().urlEncodingEnabled(false).get(link).then().body("page.totalItems", equalTo(2));
        suggest("q", own, "size", 1).body("items.size()", equalTo(1));
    }

    @Test
    void theLinkOfAValueThatBeginsWithAMinusFindsIt() {
        client.put("a", "'title':'Untitled','topics':['-" + own + "']");
        client.put("b", "'title':'Untitled','topics':['" + own + " else']");
        String link = suggest("q", own).extract().path("items.find { it.value == '-" + own + "' }.link");
        given().urlEncodingEnabled(false).get(link).then().body("items.id", contains(client.id("a")));
    }

    @Test
    void wordSeparatorsNeedNotMatch() {
        client.put("a", "'title':'Untitled','authors':['Jean-" + own + " O’Connor']");
        for (String typed : new String[] {
            "jean " + own, "\"Jean - " + own + ", o con", own + ".o", "jean-" + own, own + " o’connor."
        }) {
            suggest("q", typed).body("items.value", hasItem("Jean-" + own + " O’Connor"));
        }
        suggest("q", "&" + own.charAt(0) + "&&").statusCode(200);
        suggest("q", "…").body("items", empty());
    }

    @Test
    void aLongTitleMatchesAnyPrefix() {
        String title = own + " betrayed what is the soviet union and where is it going since then";
        client.put("a", "'title':'" + title + "'");
        for (int typed : new int[] {20, 60, 61, title.length()}) {
            suggest("q", title.substring(0, typed)).body("items.value", contains(title));
        }
    }

    @Test
    void aTitleWithSimilarWordsIsListedOnce() {
        client.put("a", "'title':'" + own + "a " + own + "b " + own + "c " + own + "d'");
        client.put("b", "'title':'Of " + own + "e'");
        suggest("q", own, "size", 2).body("items.id", contains(client.id("a"), client.id("b")));
    }

    @Test
    void draftsAreNotSuggested() {
        client.put("a", "'title':'" + own + " title','authors':['" + own + " name']");
        client.put("a", "'title':'" + own + " title','authors':['" + own + " name'],'status':'draft'");
        suggest("q", own).body("items", empty());
    }

    @Test
    void correctionsRevealNoDrafts() {
        String name = client.name();
        String other = new Client().name();
        client.put("a", "'title':'Plan " + name + "','status':'draft'");
        client.put("b", "'title':'Plan " + other + "'");
        String typo = "z" + name.substring(1);
        client.list("q", typo + " OR z" + other.substring(1))
                .body("items", hasSize(1))
                .body("query.corrected", equalTo(typo + " OR " + other));
        suggest("q", typo).body("items", empty()).body("query.corrected", nullValue());
    }

    @Test
    void aFormerTitleIsNotSuggested() {
        client.put("a", "'title':'" + own + " former'");
        client.put("a", "'title':'" + own + " present'");
        suggest("q", own).body("items.value", contains(own + " present"));
    }

    @Test
    void typosAreCorrectedWhenNothingMatches() {
        String name = client.name();
        client.put("a", "'title':'The " + name + " letters','authors':['Léon " + name + "']");
        String typo = name.substring(0, 10) + "z" + name.substring(11, 20);
        suggest("q", name.substring(0, 20)).body("items", hasSize(2)).body("query.corrected", nullValue());
        suggest("q", typo)
                .body("items.kind", contains("author", "title"))
                .body("query.corrected", equalTo(name.substring(0, 20)));
        suggest("q", "Lèon Zq" + typo.substring(2)).body("items", empty()).body("query.corrected", nullValue());
        suggest("q", "Lèon Z" + name.substring(1, 20))
                .body("items.value", contains("Léon " + name))
                .body("query.corrected", equalTo("Lèon " + capital(name.substring(0, 20))));
    }

    @Test
    void namesWithApostrophesAreOneWord() {
        String name = client.name();
        client.put("a", "'title':'Untitled','people':['James O’" + name + "']");
        for (String apostrophe : new String[] {"'", "’"}) {
            suggest("q", "james o" + apostrophe + "z" + name.substring(1, 20))
                    .body("items.value", contains("James O’" + name));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Test
    void digitsDraftsAndSummariesAreNotCorrectionTargets() {
        String name = client.name();
        client.put("a", "'title':'" + name + "x1917','summary':'" + name + "y'");
        client.put("b", "'title':'" + name + "v','status':'draft'");
        suggest("q", name + "x1918").body("items", empty());
        suggest("q", "z" + name + "y").body("items", empty()).body("query.corrected", nullValue());
        suggest("q", "z" + name + "v").body("items", empty()).body("query.corrected", nullValue());
    }

    @Test
    void anEmptyTextSuggestsNothing() {
        suggest().statusCode(200).body("items", empty());
        suggest("q", "x".repeat(201), "size", 51, "limit", 1)
                .statusCode(400)
                .body("errors.param", containsInAnyOrder("q", "size", "limit"));
    }

    @Test
    void relatedArticlesHaveReasons() {
        client.put(
                "a",
                "'title':'The mutiny at " + own + "','topics':['" + own + " topic'],'dates':{'about':['1921-03']}");
        client.put("b", "'title':'After the mutiny','topics':['" + own + " TOPIC'],'dates':{'about':['1921']}");
        client.put("c", "'title':'" + own + " again'");
        client.put("d", "'title':'Nothing of it'");
        client.put("e", "'title':'The mutiny at " + own + "','status':'draft'");
        ValidatableResponse related = given().get("/api/v1/articles/" + client.id("a") + "/related")
                .then()
                .statusCode(200);
        related.body("items.id", hasItem(client.id("b")))
                .body("items.id", hasItem(client.id("c")))
                .body("items.id", not(hasItem(client.id("a"))))
                .body("items.id", not(hasItem(client.id("e"))))
                .body("items[0].id", equalTo(client.id("b")))
                .body("items[0].reasons.kind", hasItem("topic"))
                .body("items[0].reasons.find { it.kind == 'period' }.value", equalTo("March 1921"))
                .body("items.find { it.id == '" + client.id("c") + "' }.reasons.value", contains(own));
    }

    @Test
    void deletedArticlesHaveNoRelatedArticles() {
        client.put("a", "'title':'" + own + "'");
        writer().delete("/api/v1/articles/" + client.id("a"));
        given().get("/api/v1/articles/" + client.id("a") + "/related").then().statusCode(410);
        given().get("/api/v1/articles/" + client.id("none") + "/related").then().statusCode(404);
        client.put("b", "'title':'" + own + "'");
        given().get("/api/v1/articles/" + client.id("b") + "/related?size=51")
                .then()
                .statusCode(400);
    }
}
