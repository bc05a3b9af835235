package dev.dateline.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnThisDayTest {

    private final Client client = new Client();

    private ValidatableResponse day(String day, Object... parameters) {
        return client.get("on-this-day/" + day, parameters).statusCode(200);
    }

    private void about(String name, String date) {
        client.dated(name, "'about':[" + date + "]");
    }

    @Test
    void occasionsAreGroupedByYearMilestonesFirst() {
        about("eighteen", "'1918-11-07'");
        about("seventeen", "'1917-11-07?'");
        about("fifty", "'1977-11-07'");
        about("hundred-b", "'1927-11-07'");
        about("hundred-a", "'1927-11-07'");
        about("ten", "'2017-11-07'");
        about("twenty-five", "'2002-11-07'");
        about("this-year", "'2027-11-07'");
        about("any", "'XXXX-11-07'");
        about("decade", "'156X-11-07'");
        day("11-07", "asOf", "2027-11-07")
                .body("day", equalTo("11-07"))
                .body("asOf", equalTo("2027-11-07"))
                .body("groups.year", contains(1927, 1977, 2002, 1917, 2017, 1918, 2027, null))
                .body("groups.yearsAgo", contains(100, 50, 25, 110, 10, 109, 0, null))
                .body("groups.milestone", contains(true, true, true, true, true, false, false, false))
                .body("groups[0].items.id", contains(client.id("hundred-a"), client.id("hundred-b")))
                .body("groups[3].items[0].matched.edtf", equalTo("1917-11-07?"))
                .body("groups[3].items[0].matched.role", equalTo("about"))
                .body("groups[3].items[0].matched.calendar", equalTo("new"))
                .body("groups[3].items[0].title", equalTo("seventeen"))
                .body("groups[7].items.id", contains(client.id("any"), client.id("decade")));
    }

    @Test
    void datesKnownToTheMonthAreListedSeparately() {
        about("month", "'1917-11'");
        about("masked", "'1917-11-XX'");
        about("year", "'1917'");
        about("century", "'19XX'");
        about("season", "'1917-23'");
        about("interval", "'1917-11-07/1917-11-09'");
        about("set", "'{1905-01-22,1917-11-07}'");
        about("months", "'1917-10/1917-11'");
        day("11-07", "asOf", "2026-01-01")
                .body("groups.items.flatten().id", contains(client.id("interval"), client.id("set")))
                .body("monthOnly.id", contains(client.id("masked"), client.id("month")))
                .body("monthOnly[1].matched.edtf", equalTo("1917-11"))
                .body("monthOnly[1].matched.yearsAgo", equalTo(109));
        day("11-08").body("groups", empty());
        day("11-09").body("groups.items.flatten().id", contains(client.id("interval")));
        day("01-22").body("groups.year", contains(1905));
    }

    @Test
    void theFilterForADayFindsTheSameDates() {
        about("interval", "'1917-11-07/1917-11-09'");
        about("set", "'{1905-01-22,1917-11-07}'");
        about("any", "'XXXX-11-07'");
        about("decade", "'156X-12-25'");
        about("month", "'1917-11'");
        String[] ids = {client.id("any"), client.id("interval"), client.id("set")};
        client.list("onDay", "11-07", "dateField", "about").body("items.id", containsInAnyOrder(ids));
        client.list("onDay", "11-08", "dateField", "about").body("items", empty());
        client.list("onDay", "12-25", "dateField", "any").body("items.id", contains(client.id("decade")));
        client.list("onDay", "11-07").body("items", empty());
        day("11-07", "topic", "none").body("groups", empty());
        day("11-07", "about", "1917")
                .body("groups.items.flatten().id", contains(client.id("interval"), client.id("set")));
    }

    @Test
    void aRoleCanBeSelected() {
        client.dated("both", "'published':'1932-11-07','about':['1917-11-07','1917-11-07/1917-11-08']");
        day("11-07")
                .body("groups.year", containsInAnyOrder(1917, 1932))
                .body("groups.items.flatten().size()", equalTo(2));
        day("11-07", "role", "published").body("groups.year", contains(1932));
        day("11-07", "role", "republished,mentions").body("groups", empty());
    }

    @Test
    void withoutADayTodayIsUsed() {
        client.get("on-this-day")
                .statusCode(200)
                .body("day", matchesPattern("\\d\\d-\\d\\d"))
                .body("asOf", matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
        client.get("on-this-day", "asOf", "2027-05-24", "tz", "Asia/Tokyo").body("day", equalTo("05-24"));
    }

    @Test
    void allErrorsAreReportedTogether() {
        client.get(
                        "on-this-day/02-30",
                        "asOf",
                        "2026-2-1",
                        "tz",
                        "Mars",
                        "leap",
                        "feb29",
                        "role",
                        "event",
                        "calendar",
                        "x",
                        "size",
                        501,
                        "fields",
                        "titel",
                        "form",
                        1)
                .statusCode(400)
                .body(
                        "errors.param",
                        containsInAnyOrder("day", "asOf", "tz", "leap", "role", "calendar", "size", "fields", "form"));
    }

    @Test
    void aDayWithManyOccasionsIsPagedWithTotals() {
        for (int i = 0; i < 3; i++) {
            about("early-" + i, "'1917-11-07'");
            about("late-" + i, "'1918-11-07'");
            about("month-" + i, "'1917-11'");
        }
        about("month-3", "'1917-11'");
        ValidatableResponse first = day("11-07", "asOf", "2027-11-07", "size", 2)
                .body("groups.year", contains(1917))
                .body("groups.totalItems", contains(3))
                .body("groups.items.flatten().id", contains(client.id("early-0"), client.id("early-1")))
                .body("monthOnly.id", contains(client.id("month-0"), client.id("month-1")))
                .body(
                        "page",
                        equalTo(Map.of("number", 1, "size", 2, "totalItems", 6, "totalMonthOnly", 4, "totalPages", 3)))
                .body("links.prev", nullValue())
                .header("X-Total-Count", "6")
                .header("Link", containsString("rel=\"next\""));
        List<String> found = new ArrayList<>();
        for (String page = first.extract().path("links.self"); page != null; ) {
            ValidatableResponse answer =
                    given().urlEncodingEnabled(false).get(page).then().statusCode(200);
            found.addAll(answer.extract().path("groups.items.flatten().id"));
            found.addAll(answer.extract().path("monthOnly.id"));
            page = answer.extract().path("links.next");
        }
        assertThat(found)
                .containsExactly(
                        client.id("early-0"),
                        client.id("early-1"),
                        client.id("month-0"),
                        client.id("month-1"),
                        client.id("early-2"),
                        client.id("late-0"),
                        client.id("month-2"),
                        client.id("month-3"),
                        client.id("late-1"),
                        client.id("late-2"));
        day("11-07", "page", 9, "size", 2).body("groups", empty()).body("monthOnly", empty());
        client.get("on-this-day/11-07", "page", 101, "size", 100)
                .statusCode(400)
                .body("errors.param", contains("page"))
                .body("errors[0].code", equalTo("outOfRange"));
    }

    @Test
    void aDateKnownToTheDayHidesTheMonthOfThatYearOnly() {
        about("both", "'1917-11-07','1917-11','1927-11'");
        day("11-07", "asOf", "2027-11-07")
                .body("groups.year", contains(1917))
                .body("monthOnly.matched.year", contains(1927));
    }

    @Test
    void fieldsOmitsAllOtherMembers() {
        about("seventeen", "'1917-11-07'");
        about("month", "'1917-11'");
        day("11-07", "fields", "id,matched")
                .body("groups[0].items[0].keySet()", containsInAnyOrder("id", "matched"))
                .body("monthOnly[0].keySet()", containsInAnyOrder("id", "matched"));
        day("11-07", "fields", "dates.about.display")
                .body("groups[0].items[0].keySet()", contains("dates"))
                .body("groups[0].items[0].dates.about.display", contains("7 November 1917"));
    }
}
