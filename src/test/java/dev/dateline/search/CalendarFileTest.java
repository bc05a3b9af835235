package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarFileTest {

    private final Client client = new Client();

    @BeforeEach
    void archive() {
        client.put(
                "revolution",
                "'title':'Red; October,\\nagain','summary':'One\\nTwo, three','topics':['T'],"
                        + "'dates':{'published':'1927-11-07','about':['1917-11-07','1917-03-08']}");
        client.dated("leap", "'about':['1912-02-29']");
        client.dated("ides", "'about':['-0043-03-15','0850-05-05','XXXX-06-07']");
    }

    private Response calendar(String name, Object... parameters) {
        return client.get(name + ".ics", parameters).statusCode(200).extract().response();
    }

    private static String text(Response calendar) {
        return calendar.asString().replace("\r\n ", "");
    }

    @Test
    void theMilestonesOfAYearAreAllDayEvents() {
        Response calendar = calendar("anniversaries", "year", 2017);
        calendar.then().header("Content-Type", equalTo("text/calendar; charset=utf-8"));
        assertThat(text(calendar))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:1917 (100 years): Red\\; October\\, again\r\n")
                .contains("SUMMARY:First published 1927 (90 years): Red\\; October\\, again\r\n")
                .contains("DESCRIPTION:One\\nTwo\\, three\r\n")
                .contains("DTSTART;VALUE=DATE:20171107\r\n")
                .contains("DTEND;VALUE=DATE:20171108\r\n")
                .contains("URL:http://")
                .doesNotContain("Michael");
        List<VEvent> events = Biweekly.parse(calendar.asString()).first().getEvents();
        assertThat(events).hasSize(4);
        assertThat(events.stream().map(event -> event.getUid().getValue()).distinct())
                .hasSize(4);
    }

    @Test
    void theSameAnswerHasTheSameBytesAndIsNotSentAgain() {
        Response calendar = calendar("on-this-day");
        assertThat(calendar("on-this-day").asByteArray()).isEqualTo(calendar.asByteArray());
        given().header("If-None-Match", calendar.header("ETag"))
                .get("/api/v1/on-this-day.ics?metadata.collection=" + client.collection())
                .then()
                .statusCode(304);
        assertThat(calendar.header("ETag")).startsWith("W/");
        assertThat(calendar.header("Cache-Control")).contains("must-revalidate");
    }

    @Test
    void aSeriesBeginsInAYearOfFourDigitsAndNamesTheRealOne() {
        assertThat(text(calendar("on-this-day")))
                .contains("SUMMARY:44 BC: ides\r\n")
                .contains("SUMMARY:850: ides\r\n")
                .contains("DTSTART;VALUE=DATE:16000505\r\n")
                .contains("SUMMARY:ides\r\n")
                .contains("DTSTART;VALUE=DATE:20000607\r\n")
                .contains("SUMMARY:1917: Red\\; October\\, again\r\n")
                .contains("DTSTART;VALUE=DATE:19171107\r\n")
                .contains("RRULE:FREQ=YEARLY\r\n")
                .contains("DTSTART;VALUE=DATE:19120229\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2\r\n");
        assertThat(text(calendar("on-this-day", "leap", "mar1"))).contains("RRULE:FREQ=YEARLY;BYYEARDAY=60\r\n");
        assertThat(text(calendar("on-this-day", "leap", "strict")))
                .contains("RRULE:FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2\r\n");
    }

    @Test
    void filtersApplyAndErrorsAreReported() {
        assertThat(text(calendar("on-this-day", "topic", "T", "role", "published")))
                .contains("BEGIN:VEVENT")
                .doesNotContain("ides");
        client.get("anniversaries.ics", "year", 850)
                .statusCode(400)
                .contentType(containsString("problem"))
                .body("errors[0].param", equalTo("year"));
        client.get("on-this-day.ics", "size", 3).statusCode(400);
    }

    @Test
    void linesAreFoldedByOctetsAndNeverWithinACharacter() {
        String title = "十月革命のこと 😀 ".repeat(12).strip();
        client.put("long", "'title':'" + title + "','dates':{'about':['1917-11-07']}");
        Response calendar = calendar("on-this-day");
        assertThat(calendar.asString().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
                .doesNotContain("");
        assertThat(text(calendar)).contains("SUMMARY:1917: " + title + "\r\n");
        assertThat(calendar.asString()).doesNotContain("\uFFFD");
    }

    @Test
    void aSummaryHasNoLineBreakOfAnyKind() {
        client.put(
                "breaks",
                "'title':'A\\u0085B\\u2028C\\u2029D\\u000BE\\u000CF\\u009BG','dates':{'about':['1917-11-07']}");
        assertThat(text(calendar("on-this-day"))).contains("SUMMARY:1917: A B C D E F G\r\n");
    }

    @Test
    void eventsShowTheRoleOfTheirDate() {
        client.put(
                "roles",
                "'title':'Roles','summary':'Written on 1 May 1925.','dates':{'published':'1926-11-07','republished':'1990-01-02'}");
        assertThat(text(calendar("on-this-day", "role", "published,republished,mentions,about")))
                .contains("SUMMARY:First published 1926: Roles\r\nCATEGORIES:published\r\n")
                .contains("SUMMARY:Republished 1990: Roles\r\nCATEGORIES:republished\r\n")
                .contains("SUMMARY:Mentions 1925: Roles\r\nCATEGORIES:mentions\r\n")
                .contains("SUMMARY:1912: leap\r\nCATEGORIES:about\r\n");
    }

    @Test
    void aCalendarWithoutEventsHasAComponent() {
        Response calendar = calendar("on-this-day", "topic", "None");
        assertThat(calendar.asString())
                .contains("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n")
                .doesNotContain("VEVENT");
        assertThat(Biweekly.parse(calendar.asString()).first().getEvents()).isEmpty();
        assertThat(calendar("on-this-day").asString()).doesNotContain("VTIMEZONE");
    }

    @Test
    void moreThanTwoThousandEventsAreAnErrorThatSaysWhatToDo() {
        String rows = IntStream.rangeClosed(1, 2001)
                .mapToObj(i ->
                        client.article("'title':'Row " + i + "','topics':['Row'],'dates':{'about':['1900-01-01']}"))
                .collect(Collectors.joining(",", "[", "]"));
        Client.writer()
                .body(rows)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
        client.get("on-this-day.ics", "topic", "Row")
                .statusCode(400)
                .contentType(containsString("problem"))
                .body(
                        "detail",
                        equalTo(
                                "A calendar has at most 2000 events, and these are 2001. Use filters, such as topic or role."));
        client.get("anniversaries.ics", "topic", "Row", "year", 2000).statusCode(400);
        client.get("anniversaries.ics", "topic", "Row", "year", 2001).statusCode(200);
    }

    @Test
    void theLastDayOfTheLastYearHasNoEndWithAFifthDigit() {
        client.dated("last", "'about':['9999-12-31']");
        assertThat(text(calendar("on-this-day")))
                .contains("DTSTART;VALUE=DATE:99991231\r\n")
                .doesNotContain("10000");
    }
}
