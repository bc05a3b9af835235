package dev.dateline.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnniversariesTest {

    private final Client client = new Client();

    private void about(String name, String date) {
        client.dated(name, "'about':[" + date + "]");
    }

    @Test
    void anniversariesAreTheMilestonesOfAYear() {
        about("october", "{'oldStyle':'1917-10-25'}");
        about("november", "'1927-11'");
        about("speech", "'1932-11-27'");
        about("january", "'1927-01-03'");
        about("leap", "'1952-02-29'");
        client.get("anniversaries", "year", 2027)
                .statusCode(200)
                .body("year", equalTo(2027))
                .body("month", nullValue())
                .body("days.day", contains("01-03", "02-28", "11-07"))
                .body("days[2].groups.yearsAgo", contains(110))
                .body("days[2].groups.milestone", contains(true))
                .body("monthOnly.id", contains(client.id("november")));
        client.get("anniversaries", "year", 2027, "month", 11)
                .body("days.day", contains("11-07"))
                .body("monthOnly.id", contains(client.id("november")));
        client.get("anniversaries", "year", 2027, "month", 3, "leap", "mar1").body("days.day", contains("03-01"));
        client.get("anniversaries", "year", 2027, "milestones", "95,100")
                .body("days.day", contains("01-03", "11-27"))
                .body("days[1].groups[0].yearsAgo", equalTo(95));
    }

    @Test
    void aYearOfAnniversariesIsPagedByDay() {
        about("january", "'1927-01-03'");
        about("october-b", "'1917-10-25'");
        about("october-a", "'1927-10-25'");
        client.get("anniversaries", "year", 2027, "size", 2)
                .body("days.day", contains("01-03", "10-25"))
                .body("days.totalItems", contains(1, 2))
                .body("days[1].groups.items.flatten().id", contains(client.id("october-a")))
                .body("page.totalItems", equalTo(3))
                .body("page.totalPages", equalTo(2));
        client.get("anniversaries", "year", 2027, "size", 2, "page", 2)
                .body("days.day", contains("10-25"))
                .body("days.totalItems", contains(2))
                .body("days[0].groups.items.flatten().id", contains(client.id("october-b")))
                .body("links.next", nullValue());
    }

    @Test
    void aDateKnownToTheDayHidesTheMonthOfThatYearOnly() {
        about("both", "'1917-11-07','1917-11','1927-11'");
        client.get("anniversaries", "year", 2027)
                .body("days.day", contains("11-07"))
                .body("monthOnly.matched.year", contains(1927));
    }

    @Test
    void fieldsOmitsAllOtherMembers() {
        about("seventeen", "'1917-11-07'");
        client.get("anniversaries", "year", 2027, "fields", "id")
                .body("days[0].groups[0].items[0].keySet()", contains("id"));
    }

    @Test
    void allErrorsAreReportedTogether() {
        client.get("anniversaries", "year", 0, "month", 13, "milestones", "10,x")
                .statusCode(400)
                .body("errors.param", containsInAnyOrder("year", "month", "milestones"));
    }
}
