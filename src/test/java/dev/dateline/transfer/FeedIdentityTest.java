package dev.dateline.transfer;

import static dev.dateline.Client.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Client;
import dev.dateline.article.RowHash;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By what an entry of a feed is known, and what of it may be wrong. */
@QuarkusTest
class FeedIdentityTest {

    private final Client client = new Client();

    private String channel(String name, String... items) {
        return "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><link>https://" + name + "." + client.name()
                + ".example/</link><image><link>https://other.example/</link></image>" + String.join("", items)
                + "</channel></rss>";
    }

    private static String item(String guid, String members) {
        return "<item><guid>" + guid + "</guid>" + members + "</item>";
    }

    private static ValidatableResponse take(String feed) {
        return writer().contentType("application/rss+xml")
                .body(feed.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?report=all")
                .then()
                .statusCode(200);
    }

    private static String earlierId(String guid) {
        return RowHash.importId(guid.replaceFirst("^https?://", ""), TextNode.valueOf(guid), 1);
    }

    private static void put(String id, String members) {
        writer().body("{" + members.replace('\'', '"') + "}")
                .put("/api/v1/articles/" + id)
                .then()
                .statusCode(201);
    }

    @Test
    void entriesOfTwoChannelsAreTwoArticlesDespiteEqualGuids() {
        String guid = "1" + client.name();
        String a = channel("a", item(guid, "<title>One</title>"));
        String b = channel("b", item(guid, "<title>Other</title>"));
        take(a).body("created", equalTo(1));
        take(b).body("created", equalTo(1));
        take(a).body("unchanged", equalTo(1));
        take(b).body("unchanged", equalTo(1));
        take(a.replace("https://", "http://")).body("unchanged", equalTo(1));
    }

    @Test
    void entriesWithTheSameGuidAreDistinguishedByOtherElements() {
        String guid = "https://example.org/" + client.name();
        List<String> feeds = List.of(
                channel(
                        "post",
                        item(guid, "<wp:post_id>1</wp:post_id><title>A</title>"),
                        item(guid, "<wp:post_id>2</wp:post_id><title>A</title>")),
                channel(
                        "link",
                        item(guid, "<link>https://example.org/1</link><title>A</title>"),
                        item(guid, "<link>https://example.org/2</link><title>A</title>")),
                channel("title", item(guid, "<title>A</title>"), item(guid, "<title>B</title>")));
        for (String feed : feeds) {
            take(feed).body("created", equalTo(2)).body("failed", equalTo(0));
            take(feed).body("unchanged", equalTo(2));
        }
        String more = item(guid, "<title>C</title>");
        String both = item(guid, "<title>B</title>") + item(guid, "<title>A</title>");
        take(channel("title", both + more)).body("created", equalTo(1)).body("unchanged", equalTo(2));
    }

    @Test
    void entriesThatDifferInTheirTextAloneAreTwo() {
        String a = item("g", "<title>A</title><description>One.</description>");
        String b = item("g", "<title>A</title><description>Other.</description>");
        take(channel("text", a, b)).body("created", equalTo(2)).body("failed", equalTo(0));
        take(channel("text", a, b)).body("unchanged", equalTo(2));
        take(channel("text", b, a)).body("unchanged", equalTo(2));
        String edited = item("g", "<title>A</title><description>Edited.</description>");
        take(channel("text", edited, b)).body("updated", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    void aChannelIdentifiedAfterItsEntriesScopesThem() {
        String guid = "1" + client.name();
        String a = late("a", item(guid, "<title>One</title>") + item("2" + guid, "<title>Two</title>"));
        String b = late("b", item(guid, "<title>Other</title>"));
        take(a).body("created", equalTo(2)).body("rows.line", contains(1, 2));
        take(b).body("created", equalTo(1));
        take(channel("a", item(guid, "<title>One</title>"))).body("unchanged", equalTo(1));
    }

    private String late(String name, String items) {
        return "<rss><channel><title>News</title>" + items + "<link>https://" + name + "." + client.name()
                + ".example/</link></channel></rss>";
    }

    @Test
    void aLinkThatAnyChannelMayHaveIdentifiesItWithItsTitleOnly() {
        for (String link : List.of("/news", "http://localhost:8000/", "http://127.0.0.1", "http://wordpress", "")) {
            String guid = "1" + client.name() + Math.floorMod(link.hashCode(), 1000);
            String a = "<rss><channel><link>" + link + "</link><title>A</title>" + item(guid, "<title>One</title>")
                    + "</channel></rss>";
            String b = a.replace("<title>A<", "<title>B<").replace("One", "Other");
            take(a).body("created", equalTo(1));
            take(b).body("created", equalTo(1));
            take(a).body("unchanged", equalTo(1));
            take(b.replace("Other", "Edited")).body("updated", equalTo(1));
        }
    }

    @Test
    void aChannelThatNamesMoreOfItselfThanBeforeIsTheSame() {
        for (String self : List.of("https://self." + client.name() + ".example/rss", "/feed")) {
            String guid = self.length() + client.name();
            String item = item(guid, "<title>One</title>");
            String own = "<title>T" + client.name() + "</title><atom:link rel='self' href='" + self + "'/>";
            String page = "<link>https://page." + client.name() + ".example</link>";
            String id = "<id>urn:x:" + client.name() + "</id>";
            take("<rss><channel>" + own + item + "</channel></rss>").body("created", equalTo(1));
            take("<rss><channel>" + own + page + item + "</channel></rss>").body("unchanged", equalTo(1));
            take("<rss><channel>" + own + page + id + item + "</channel></rss>").body("unchanged", equalTo(1));
        }
    }

    @Test
    void entriesOfChannelsThatNothingIdentifiesAreKnownByTheirLinkOrTitleToo() {
        String guid = "1" + client.name();
        String a = "<rss><channel>" + item(guid, "<title>One</title>") + "</channel></rss>";
        String link = "<link>https://a.example/" + guid + "</link>";
        String linked = "<rss><channel>" + item(guid, link + "<title>Three</title>") + "</channel></rss>";
        take(a).body("created", equalTo(1));
        take(a.replace("One", "Other")).body("created", equalTo(1));
        take(linked).body("created", equalTo(1));
        take(linked.replace("Three", "Edited")).body("updated", equalTo(1));
        take(a).body("unchanged", equalTo(1));
    }

    @Test
    void oneLinkOfAChannelWrittenInAnotherWayIsTheSame() {
        String guid = "1" + client.name();
        String feed = channel("way", item(guid, "<title>One</title>"));
        take(feed).body("created", equalTo(1));
        for (String start : List.of("//way.", "HTTP://www.way.", "http://WAY.", " \n//WWW.Way.")) {
            take(feed.replace("https://way.", start).replace(".example/<", ".example<"))
                    .body("unchanged", equalTo(1));
        }
        take(feed.replace(".example/<", ".example:443/<")).body("unchanged", equalTo(1));
    }

    @Test
    void anArticleThatAnEarlierVersionScopedByALocalLinkIsMetAgain() {
        String guid = "1" + client.name();
        put(scopedId(guid, "localhost"), "'title':'One'");
        put(scopedId("p" + guid, "//a.example"), "'title':'Two'");
        take("<rss><channel><link>http://localhost/</link><title>A</title>" + item(guid, "<title>One</title>")
                        + "</channel></rss>")
                .body("unchanged", equalTo(1));
        take("<rss><channel><link>//a.example/</link>" + item("p" + guid, "<title>Two</title>") + "</channel></rss>")
                .body("unchanged", equalTo(1));
    }

    @Test
    void theSourceOfAnEntryOfAPlanetScopesIt() {
        String guid = "1" + client.name();
        take(channel(
                        "planet",
                        item(guid, "<title>A</title><source url='https://a.example/rss'>A</source>"),
                        item(guid, "<title>B</title><source url='https://b.example/rss'>B</source>")))
                .body("created", equalTo(2));
        take(channel("other-planet", item(guid, "<title>B</title><source url='https://b.example/rss'>B</source>")))
                .body("unchanged", equalTo(1));
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:planet:" + client.name() + "</id>"
                + entry(guid, "x") + entry(guid, "y") + "</feed>";
        take(atom).body("created", equalTo(2));
        take(atom).body("unchanged", equalTo(2));
    }

    private static String entry(String id, String source) {
        return "<entry><id>" + id + "</id><title>Of " + source
                + "</title><source><author><name>N</name></author><id>urn:" + source
                + "</id><title>T</title></source></entry>";
    }

    @Test
    void anArticleOfAnEarlierVersionIsMetAgainWhereItsChannelNamesItselfLateOrTheEntryHasASource() {
        String late = "l" + client.name();
        String taken = "t" + client.name();
        put(scopedId(late, "News"), "'title':'Late'");
        put(scopedId(taken, "planet." + client.name() + ".example"), "'title':'Taken over'");
        String source = "<source url='https://a.example/rss'>A</source>";
        take(late("late", item(late, "<title>Late</title>"))).body("unchanged", equalTo(1));
        take(channel("planet", item(taken, "<title>Taken over</title>" + source)))
                .body("unchanged", equalTo(1));
    }

    private static String scopedId(String guid, String channel) {
        return RowHash.importId(
                guid, JsonNodeFactory.instance.arrayNode().add(channel).add(guid), 1);
    }

    @Test
    void aRepeatedEntryIsAnError() {
        String twice = item("g", "<title>A</title>").repeat(2);
        take(channel("twice", twice)).body("created", equalTo(1)).body("failed", equalTo(1));
    }

    @Test
    void anArticleOfAnEarlierVersionIsMetAgainWhereItsLinkOrTitleAgrees() {
        String a = "a" + client.name();
        String b = "b" + client.name();
        String c = "c" + client.name();
        put(earlierId(a), "'title':'Old title','url':'https://example.org/" + a + "'");
        put(earlierId(b), "'title':'Same title'");
        String d = "d" + client.name();
        put(earlierId(c), "'title':'Of another channel'");
        put(earlierId(d), "'title':'Editorial','url':'https://example.org/other'");
        String feed = channel(
                "earlier",
                item(a, "<title>New title</title><link>https://example.org/" + a + "</link>"),
                item(b, "<title>Same title</title><link>https://example.org/" + b + "</link>"),
                item(c, "<title>Of this one</title>"),
                item(d, "<title>Editorial</title><link>https://example.org/" + d + "</link>"));
        ValidatableResponse report = take(feed);
        report.body("updated", equalTo(2)).body("created", equalTo(2));
        assertThat(report.extract().<List<String>>path("rows.id"))
                .startsWith(earlierId(a), earlierId(b))
                .doesNotContain(earlierId(c), earlierId(d));
        take(feed).body("unchanged", equalTo(4));
    }

    @Test
    void anArticleThatAnEarlierVersionMergedMatchesTheEntryItContains() {
        String guid = "https://example.org/" + client.name();
        put(earlierId(guid), "'title':'Second'");
        String feed = channel("both", item(guid, "<title>First</title>"), item(guid, "<title>Second</title>"));
        ValidatableResponse report = take(feed);
        report.body("created", equalTo(1)).body("unchanged", equalTo(1)).body("rows[1].id", equalTo(earlierId(guid)));
        take(feed).body("unchanged", equalTo(2));
    }

    @Test
    void aDeletedArticleOfAnEarlierVersionStaysDeleted() {
        String guid = "https://example.org/" + client.name();
        put(earlierId(guid), "'title':'A'");
        writer().delete("/api/v1/articles/" + earlierId(guid)).then().statusCode(204);
        take(channel("deleted", item(guid, "<title>A</title>"))).body("skipped", equalTo(1));
    }

    @Test
    void invalidSecondaryElementsDoNotFailTheArticle() {
        String item = "<title>" + "t".repeat(600) + "</title><link>not a link</link><language>x</language>"
                + "<pubDate>soon</pubDate><category>" + "c".repeat(300) + "</category><category>kept</category>";
        String plain = "<title>Plain</title><link>//example.org/a</link>";
        ValidatableResponse report = writer().contentType("application/rss+xml")
                .body(channel("noted", item("1", item), item("2", plain)))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
        report.body("created", equalTo(2)).body("failed", equalTo(0)).body("noted", equalTo(1));
        report.body("rows", hasSize(1))
                .body("rows[0].line", equalTo(1))
                .body("rows[0].status", equalTo("created"))
                .body("rows[0].errors", hasSize(0))
                .body("rows[0].notes.pointer", hasItem("/url"))
                .body("rows[0].notes.pointer", hasItem("/dates/published"))
                .body("rows[0].notes.find { it.pointer == '/dates/published' }.value", equalTo("soon"))
                .body("rows[0].notes.find { it.pointer == '/title' }.message", containsString("truncated"));
        String id = report.extract().path("rows[0].id");
        writer().get("/api/v1/articles/" + id)
                .then()
                .body("url", nullValue())
                .body("title.length()", equalTo(500))
                .body("topics.size()", equalTo(2))
                .body("topics", hasItem("kept"));
        take(channel("noted", item("1", item), item("2", plain)))
                .body("unchanged", equalTo(2))
                .body("noted", equalTo(1))
                .body("rows.status", contains("unchanged", "unchanged"));
    }
}
