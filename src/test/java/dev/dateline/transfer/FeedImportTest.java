package dev.dateline.transfer;

import static dev.dateline.Client.writer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Feeds, and what WordPress exports. */
@QuarkusTest
class FeedImportTest {

    private static final String WORDPRESS = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en-GB</language>
            """;

    private final String name = UUID.randomUUID().toString();

    private ValidatableResponse take(String type, String query, String body) {
        return writer().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports" + query)
                .then();
    }

    private ValidatableResponse wordPress(String... items) {
        return take("text/xml", "?report=all", WORDPRESS + String.join("", items) + "</channel></rss>")
                .statusCode(200);
    }

    private String post(String number, String members) {
        return "<item><guid isPermaLink=\"false\">https://example.org/" + name + "?p=" + number + "</guid>" + members
                + "</item>";
    }

    private ValidatableResponse article(ValidatableResponse report, int row) {
        String id = report.statusCode(200).extract().path("rows[" + row + "].id");
        return given().header("X-API-Key", Client.KEY)
                .get("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void atomEntriesAreArticles() {
        ValidatableResponse report = take("application/atom+xml", "?report=all", """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Feed</title>
                <author><name>Of the feed</name></author>
                <entry><title type="html">A &amp;lt;b&amp;gt; &lt;em&gt;title&lt;/em&gt;</title>
                  <link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
                  <author><name>Ann</name><uri>https://example.org</uri></author><category term="t" label="Topic"/>
                  <published>1998-05-24T23:00:00-05:00</published>
                  <summary type="html">&lt;p&gt;One&lt;br&gt;line&lt;/p&gt;&lt;p&gt;Two&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</summary>
                </entry><entry><title type="text">1 &lt; 2</title></entry></feed>
                """);
        report.body("created", equalTo(2));
        article(report, 0)
                .body("title", equalTo("A <b> title"))
                .body("url", equalTo("https://example.org/a"))
                .body("authors", contains("Ann"))
                .body("topics", contains("Topic"))
                .body("language", equalTo("de"))
                .body("dates.published.edtf", equalTo("1998-05-24"))
                .body("summary", equalTo("One\nline\n\nTwo"));
        article(report, 1).body("title", equalTo("1 < 2")).body("summary", nullValue());
    }

    @Test
    void wordPressKeepsDraftsAndLeavesAttachments() {
        ValidatableResponse report = take("text/xml", "?report=all", """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en-GB</language>
                <item><title><![CDATA[A post]]></title><link>https://example.org/post</link>
                  <pubDate>Sun, 20 Aug 2006 22:30:00 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator>
                  <content:encoded><![CDATA[First <i>part</i>.\n\nSecond &amp; last.]]></content:encoded>
                  <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date>2006-08-21 00:30:00</wp:post_date>
                  <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                  <category domain="post_tag"><![CDATA[History]]></category></item>
                <item><title>image</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
                <item><title>not yet</title><pubDate></pubDate><wp:post_date>0000-00-00 00:00:00</wp:post_date>
                  <wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
                """);
        report.body("received", equalTo(3)).body("created", equalTo(2)).body("skipped", equalTo(1));
        article(report, 0)
                .body("summary", equalTo("First part.\n\nSecond & last."))
                .body("dates.published.edtf", equalTo("2006-08-21"))
                .body("authors", contains("ann"))
                .body("topics", contains("History"))
                .body("language", equalTo("en-GB"));
        article(report, 2).body("status", equalTo("draft")).body("dates.published", nullValue());
    }

    @Test
    void nothingIsFetchedForAFeedAndNothingGrows() {
        String item = "<rss><channel><item><title>&x;</title></item></channel></rss>";
        take("application/xml", "", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + item)
                .body("created", equalTo(0))
                .body("failed", equalTo(1));
        take("application/xml", "", "<html/>").statusCode(400);
        String large =
                "<rss><item><title>a</title></item><item><title>" + "x".repeat(3_000_000) + "</title></item></rss>";
        take("application/xml", "?dryRun=true", large)
                .body("created", equalTo(1))
                .body("rows[1].errors[0].code", equalTo("tooLong"));
    }

    @Test
    void anEditedEntryIsTheSameArticle() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>tag:example.org,2003:" + name
                + "</id><title>TITLE</title><summary>SUMMARY</summary></entry></feed>";
        ValidatableResponse first = take(
                "application/atom+xml",
                "?report=all",
                feed.replace("TITLE", "One").replace("SUMMARY", "a"));
        first.body("created", equalTo(1))
                .body("rows[0].id", matchesPattern("tag-example-org-2003-" + name + "-[0-9a-f]{8}"));
        take("application/atom+xml", "", feed.replace("TITLE", "One").replace("SUMMARY", "a"))
                .body("unchanged", equalTo(1));
        take("application/atom+xml", "", feed.replace("TITLE", "Two").replace("SUMMARY", "b"))
                .body("updated", equalTo(1));
        article(first, 0).body("title", equalTo("Two")).body("summary", equalTo("b"));
    }

    @Test
    void anItemWithoutAGuidIsKnownByItsLink() {
        String feed = "<rss><channel><item><link>https://www.example.org/" + name
                + "</link><title>TITLE</title></item></channel></rss>";
        take("application/rss+xml", "?report=all", feed)
                .body("rows[0].id", matchesPattern("example-org-" + name + "-[0-9a-f]{8}"));
        take("application/rss+xml", "", feed.replace("TITLE", "Other")).body("updated", equalTo(1));
    }

    @Test
    void aWordPressPostHasThePublicationDateOfItsBlog() {
        String dated = "<title>A</title><pubDate>Sun, 20 Aug 2006 22:30:00 +0000</pubDate>"
                + "<wp:post_date>2006-08-21 00:30:00</wp:post_date><wp:post_type>post</wp:post_type>";
        ValidatableResponse report = wordPress(
                post("1", dated + "<wp:status>draft</wp:status>"),
                post("2", dated + "<wp:status>private</wp:status>"),
                post("3", dated + "<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>"),
                post("4", dated + "<wp:status>future</wp:status>"),
                post("5", dated + "<wp:status>trash</wp:status>"));
        report.body("rows.status", contains("created", "created", "created", "created", "skipped"))
                .body("rows[4].errors[0].message", containsString("trash"));
        article(report, 0).body("status", equalTo("draft")).body("dates.published", nullValue());
        article(report, 1).body("status", equalTo("draft")).body("dates.published.edtf", equalTo("2006-08-21"));
        article(report, 2).body("status", equalTo("draft")).body("dates.published.edtf", equalTo("2006-08-21"));
        article(report, 3).body("status", equalTo("draft")).body("dates.published", nullValue());
        wordPress(post("1", dated + "<wp:status>publish</wp:status>")).body("updated", equalTo(1));
        article(report, 0).body("status", equalTo("published")).body("dates.published.edtf", equalTo("2006-08-21"));
    }

    @Test
    void anImpossibleDayIsOmittedWithANote() {
        ValidatableResponse report = wordPress(
                post("1", "<title>A</title><pubDate>Sun, 31 Jun 2012 10:00:00 +0000</pubDate>"),
                post("2", "<title>B</title><pubDate>29 Feb 1900 00:00:00 GMT</pubDate>"),
                post("3", "<title>C</title><pubDate>29 Feb 2000 00:00:00 GMT</pubDate>"));
        report.body("noted", equalTo(2))
                .body("rows[0].notes[0].pointer", equalTo("/dates/published"))
                .body("rows[0].notes[0].value", equalTo("Sun, 31 Jun 2012 10:00:00 +0000"))
                .body("rows[2].notes", empty());
        article(report, 0).body("dates.published", nullValue());
        article(report, 1).body("dates.published", nullValue());
        article(report, 2).body("dates.published.edtf", equalTo("2000-02-29"));
    }

    @Test
    void aFeedDeterminesTheOrderOfDayAndMonth() {
        String items = post("1", "<title>A</title><pubDate>5/3/1915</pubDate>")
                + post("2", "<title>B</title><pubDate>5/25/1915 10:00:00 GMT</pubDate>")
                + post("3", "<title>C</title><pubDate>31/31/1915</pubDate>")
                + post("4", "<title>D</title><pubDate>Sun, 03 Jun 2012 10:00:00 +0000</pubDate>");
        String feed = "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
        take("text/xml", "?dryRun=true", feed)
                .body("rows[0].read.'/dates/published'", equalTo("1915-05-03"))
                .body("rows[1].read.'/dates/published'", equalTo("1915-05-25"))
                .body("rows[2].notes[0].value", equalTo("31/31/1915"))
                .body("rows[3].notes", empty())
                .body("dateOrder[0]", equalTo(Map.of("column", "published", "order", "mdy", "rows", 1)));
        take("text/xml", "?dryRun=true&dateOrder=dmy", feed)
                .body("rows[0].read.'/dates/published'", equalTo("1915-03-05"))
                .body("dateOrder[0]", equalTo(Map.of("column", "published", "order", "dmy", "rows", 1)));
        take("text/xml", "?dryRun=true&dates=human", feed.replace("31/31/1915", "c. 1915"))
                .body("rows[2].read.'/dates/published'", equalTo("1915~"))
                .body("rows[2].notes", empty());
        article(take("text/xml", "?report=all&dateOrder=dmy", feed), 0)
                .body("dates.published.edtf", equalTo("1915-03-05"));
    }

    @Test
    void wordPressSaysWhoItsAuthorsAreAndWhatItsWordsInBracketsShow() {
        ValidatableResponse report = wordPress(
                "<wp:author><wp:author_login><![CDATA[ann7]]></wp:author_login>"
                        + "<wp:author_display_name><![CDATA[Ann Smith]]></wp:author_display_name></wp:author>",
                post(
                        "1",
                        "<title>A</title><dc:creator><![CDATA[ann7]]></dc:creator>"
                                + "<category domain=\"post_format\"><![CDATA[Gallery]]></category>"
                                + "<category domain=\"category\"><![CDATA[News]]></category>"
                                + "<content:encoded><![CDATA[<!-- wp:paragraph --><p>One [sic] ]]]]><![CDATA[> two.</p>"
                                + "<!-- /wp:paragraph --><ul><li>x</li><li><p>y</p></li></ul>"
                                + "<table><tr><th>c1</th><td>c2</td></tr><tr><td>d1</td></tr></table>[gallery ids=\"1,2\"]\n\n"
                                + "[caption id=\"a\" width=\"9\"]<img src=\"x\"/> A caption[/caption]]]></content:encoded>"
                                + "<wp:comment><wp:comment_content>" + "y".repeat(2 << 20)
                                + "</wp:comment_content></wp:comment>"),
                post("2", "<title>After</title>"));
        report.body("created", equalTo(2));
        article(report, 0)
                .body("authors", contains("Ann Smith"))
                .body("topics", contains("News"))
                .body("summary", equalTo("One [sic] ]]> two.\n\nx\n\ny\n\nc1 c2\nd1\n\nA caption"));
    }

    @Test
    void charactersThatXmlForbidsLoseNoEntry() {
        ValidatableResponse report = take(
                "application/rss+xml",
                "?report=all",
                "<rss><channel>" + post("1", "<title>a\u0001b&nbsp;c &amp; d</title>") + post("2", "<title>e</title>")
                        + "</channel></rss>");
        report.body("created", equalTo(2));
        article(report, 0).body("title", equalTo("a b c & d"));
    }

    @Test
    void paragraphsOfXhtmlStayApart() {
        ValidatableResponse report = take("application/atom+xml", "?report=all", """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml"><a:entry>
                <a:title type="text">A &lt;b></a:title><a:published>2003-12-13T18:30:02.25Z</a:published>
                <a:content type="xhtml"><div><p>One &amp; <em>two</em></p><p>&lt;three></p></div></a:content>
                </a:entry></a:feed>
                """);
        article(report, 0)
                .body("title", equalTo("A <b>"))
                .body("summary", equalTo("One & two\n\n<three>"))
                .body("dates.published.edtf", equalTo("2003-12-13"));
    }

    @Test
    void attributesAndAuthorsCountTowardTheLengthOfARow() {
        String part = "x".repeat(400_000);
        String topics =
                "<category term='1" + part + "'/><category term='2" + part + "'/><category label='3" + part + "'/>";
        take(
                        "application/rss+xml",
                        "?dryRun=true",
                        "<rss><item><title>a</title>" + topics + "<title>b</title></item><item><title>c</title><author>"
                                + ("<![CDATA[" + part + "]]>").repeat(3) + "</author></item>"
                                + "<item><title>d</title></item></rss>")
                .body("rows.status", contains("failed", "failed", "created"))
                .body("rows[0].errors[0].code", equalTo("tooLong"))
                .body("rows[1].errors[0].code", equalTo("tooLong"));
    }
}
