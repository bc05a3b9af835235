package dev.dateline.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HighlightsTest {

    private final Client client = new Client();

    @Test
    void wordsAreMarkedInAnyForm() {
        client.put("a", "'title':'The strikes','summary':'They were striking on 24 May, and May was warm.'");
        client.list("q", "strike may")
                .body("items[0].highlights.title.html", equalTo("The <mark>strikes</mark>"))
                .body(
                        "items[0].highlights.summary.html",
                        containsString("<mark>striking</mark> on 24 <mark>May</mark>, and"))
                .body("items[0].highlights.title.segments.text", contains("The ", "strikes"))
                .body("items[0].highlights.title.segments.hit", contains(false, true));
    }

    @Test
    void aPhraseIsMarkedOnlyAsAWhole() {
        client.put("a", "'title':'May','summary':'On 24 May, and in May.'");
        client.list("q", "\"24 May\"")
                .body("items[0].highlights.title", nullValue())
                .body("items[0].highlights.summary.html", equalTo("On <mark>24</mark> <mark>May</mark>, and in May."));
    }

    @Test
    void markupIsInert() {
        client.put("a", "'title':'x','summary':'<script>alert(1)</script> & a strike'");
        client.list("q", "alert strike")
                .body(
                        "items[0].highlights.summary.html",
                        equalTo("&lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt; &amp; a <mark>strike</mark>"))
                .body("items[0].highlights.summary.segments[0].text", equalTo("<script>"));
    }

    @Test
    void onlyTheFirstOccurrencesAreMarkedInACompleteText() {
        client.put("a", "'title':'x','summary':'" + "strike ".repeat(2_000) + "over'");
        client.list("q", "strike")
                .body("items[0].highlights.summary.segments.findAll { it.hit }", hasSize(Highlights.MAX_MARKED_WORDS))
                .body("items[0].highlights.summary.segments.text.join('')", endsWith("strike strike over"))
                .body("items[0].highlights.summary.html", endsWith("strike strike over"));
    }

    @Test
    void stopWordsAreNotMarkedInAQueryWithOtherWords() {
        client.put("a", "'title':'The end of the strike'");
        client.list("q", "what was the end of the strike")
                .body("items[0].highlights.title.html", equalTo("The <mark>end</mark> of the <mark>strike</mark>"));
    }

    @Test
    void highlightsCanBeSwitchedOff() {
        client.put("a", "'title':'The strikes'");
        client.list("q", "strike", "highlight", false).body("items[0].highlights", nullValue());
        client.list().body("items[0].highlights", nullValue()).body("items[0]", not(hasKey("why")));
    }

    @Test
    void whyExplainsMembersDatesAndScore() {
        client.put(
                "a",
                "'title':'The strikes','authors':['Strike Ing'],'dates':{'published':'1917-03','about':['1905','1916/1917']}");
        client.list("q", "strike", "explain", true, "date", "1917")
                .body("items[0].why.fields", contains("title", "authors"))
                .body("items[0].why.dates.role", contains("published", "about"))
                .body("items[0].why.dates.match", contains("within", "contains"))
                .body("items[0].why.score.details", not(hasSize(0)));
    }

    @Test
    void whySaysWhereLengthDoesNotCountInFull() {
        String ownAverage = "'language':'te',"; // lengths are compared within a language, which no other test uses
        client.put("long", ownAverage + "'title':'A strike','summary':'" + "miners ".repeat(400) + "'");
        for (int i = 0; i < 9; i++) {
            client.put("short-" + i, ownAverage + "'title':'A strike'");
        }
        String why = "items[0].why.score.toString()";
        client.list("q", "miners", "explain", true).body(why, containsString("4 times the average length"));
        client.list("q", "strike", "explain", true).body(why, not(containsString("times the average length")));
    }

    @Test
    void typosAreCorrectedWhenNothingWasFound() {
        client.put("a", "'title':'A photograph of Zinoviev in 1940'");
        client.list("q", "photogrpah Zinovief")
                .body("query.corrected", equalTo("photograph Zinoviev"))
                .body("items", hasSize(1));
        client.list("q", "1941 photographs")
                .body("query.corrected", nullValue())
                .body("query.relaxed", equalTo(true));
        client.list("q", "1941").body("items", hasSize(0));
    }

    @Test
    void typosAreCorrectedBeforeTheQueryIsRelaxed() {
        client.put("a", "'title':'A photograph of Zinoviev'");
        client.put("b", "'title':'A photograph of a strike'");
        client.list("q", "photograph Zinovief")
                .body("query.corrected", equalTo("photograph Zinoviev"))
                .body("query.relaxed", equalTo(true))
                .body("query.holdMost", equalTo(1))
                .body("items[0].title", equalTo("A photograph of Zinoviev"))
                .body("items", hasSize(2));
        client.get("timeline", "interval", "year", "q", "photograph Zinovief").body("totalItems", equalTo(2));
        client.list("q", "photograph strike Zinovief")
                .body("query.corrected", equalTo("photograph strike Zinoviev"))
                .body("query.relaxed", equalTo(true))
                .body("query.holdMost", equalTo(0))
                .body("items", hasSize(2));
    }

    @Test
    void highlightAndExplainAddToTheFields() {
        client.put("a", "'title':'The strikes'");
        client.list("q", "strike", "fields", "title").body("items", equalTo(List.of(Map.of("title", "The strikes"))));
        client.list("q", "strike", "fields", "title", "highlight", true)
                .body("items[0].highlights.title.html", equalTo("The <mark>strikes</mark>"))
                .body("items[0]", not(hasKey("id")));
        client.list("q", "strike", "fields", "title", "explain", true)
                .body("items[0].why.fields", contains("title"))
                .body("items[0]", hasKey("score"))
                .body("items[0]", not(hasKey("highlights")));
        client.list("q", "strike", "fields", "why").body("items[0].why.fields", contains("title"));
        client.list("q", "strike", "fields", "highlights")
                .body("items[0].highlights.title.html", equalTo("The <mark>strikes</mark>"));
    }
}
